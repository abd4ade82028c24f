import { DateTime } from 'luxon'

export const dayOrders = ['dmy', 'mdy', 'ymd'] as const
export type DayOrder = (typeof dayOrders)[number]

/** Three figures as they stand, in the order in which they stand. */
type Figures = { figures: [number, number, number]; beginsWithYear: boolean }

/** A day as it was written: figures that an order makes a day of, or a day that needs none ("2026-01-31", "31 Jan 2026"). */
export type WrittenDay = Figures | { day: string }

const byFigures = /^\D{0,3}(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{2,4})(?!\d)/
const named = ['d LLL yyyy', 'LLL d, yyyy', 'd LLLL yyyy', 'LLLL d, yyyy', 'd-LLL-yyyy', 'd-LLL-yy']

/** What a cell or the head of a message says of the day; null where it says none. */
export function writtenDay(text: string): WrittenDay | null {
  const plain = plainDigits(text).trim()
  // Seconds or milliseconds since 1970, as telephones count.
  if (/^1\d{9}(\d{3})?$/.test(plain)) {
    return { day: iso(DateTime.fromMillis(Number(plain.padEnd(13, '0')), { zone: 'utc' })) }
  }
  const found = byFigures.exec(plain)
  if (found) {
    const figures: Figures['figures'] = [Number(found[1]), Number(found[2]), Number(found[3])]
    return { figures, beginsWithYear: (found[1] ?? '').length > 2 }
  }
  const words =
    /^(\d{1,2}[ -]\p{L}+\.?[ -]\d{2,4}|\p{L}+\.? \d{1,2}, \d{4})/u.exec(plain)?.[0] ?? ''
  const day = named
    .map((format) =>
      DateTime.fromFormat(words.replace('.', ''), format, { zone: 'utc', locale: 'en' }),
    )
    .find(({ isValid }) => isValid)
  return day ? { day: iso(day) } : null
}

const iso = (day: DateTime) => day.toFormat('yyyy-MM-dd')

/** The digits that phones in Arabic and Persian write. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) - (digit.charCodeAt(0) < 0x06f0 ? 0x0660 : 0x06f0)),
  )
}

/** The day by an order, "2026-01-31"; null where there is no such day. */
export function dayBy(written: WrittenDay, order: DayOrder): string | null {
  if ('day' in written) return written.day
  const [first, second, third] = written.figures
  const taken = written.beginsWithYear ? 'ymd' : order
  const [year, month, day] =
    taken === 'ymd'
      ? [first, second, third]
      : taken === 'dmy'
        ? [third, second, first]
        : [third, first, second]
  const found = DateTime.fromObject(
    { year: year < 100 ? 2000 + year : year, month, day },
    { zone: 'utc' },
  )
  return found.isValid ? iso(found) : null
}

/**
 * In which order a file writes its days, guessed from all of them: an order that makes no day, or a day to come, isn't
 * it; else the one in which the file runs on in time. Null where both fit: then somebody must say.
 */
export function guessedOrder(days: readonly WrittenDay[], today: string): DayOrder | null {
  const unclear = days.filter((each) => 'figures' in each && !each.beginsWithYear)
  if (unclear.length === 0) return days.length > 0 ? 'ymd' : 'dmy'
  const tries = (['dmy', 'mdy'] as const).map((order) => {
    const made = unclear.map((each) => dayBy(each, order))
    const wrong = made.filter((day) => day === null || day > today).length
    return { order, made, wrong, turns: turnsIn(made) }
  })
  const [dmy, mdy] = tries
  if (!dmy || !mdy) return null
  // 05/05 is one day in either order.
  if (dmy.made.every((day, index) => day === mdy.made[index])) return 'dmy'
  if (dmy.wrong !== mdy.wrong) return dmy.wrong < mdy.wrong ? 'dmy' : 'mdy'
  if (dmy.turns !== mdy.turns) return dmy.turns < mdy.turns ? 'dmy' : 'mdy'
  return null
}

/** How often the days run against the direction in which most of them run: files begin with the oldest or the newest. */
function turnsIn(days: readonly (string | null)[]): number {
  let [forwards, back] = [0, 0]
  days.forEach((day, index) => {
    const before = days[index - 1]
    if (!day || !before || day === before) return
    if (day > before) forwards += 1
    else back += 1
  })
  return Math.min(forwards, back)
}
