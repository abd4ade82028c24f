import type { SessionRule } from '@/generated/prisma/enums'
import { dayIn } from '@/lib/events/zone'
import { after, days } from '@/lib/platform/clock'
import { dayText } from '@/lib/platform/inputs'
import { translatedStored, type Translated } from '@/lib/platform/translated'

/** What somebody can come to: a day as such, or one session. */
export type Occasion = {
  /** "day:2030-01-19" or "session:<id>". */
  key: string
  day: Date
  session: { id: string; title: Translated; startsAt: Date; endsAt: Date; rule: SessionRule } | null
}

type Dated = {
  startsOn: Date
  endsOn: Date
  timeZone: string
  sessions: readonly {
    id: string
    title: unknown
    startsAt: Date
    endsAt: Date
    rule: SessionRule
  }[]
}

export const sessionsForOccasions = {
  orderBy: { startsAt: 'asc' },
  select: { id: true, title: true, startsAt: true, endsAt: true, rule: true },
} as const

/**
 * The days of an event, each followed by its sessions. A closed session has no list: who was in it leaves the room
 * no more than what was said.
 */
export function occasionsOf({ startsOn, endsOn, timeZone, sessions }: Dated): Occasion[] {
  const open = sessions.filter(({ rule }) => rule !== 'closed')
  return daysBetween(startsOn, endsOn).flatMap((day): Occasion[] => [
    { key: dayKey(day), day, session: null },
    ...open
      .filter(({ startsAt }) => dayIn(timeZone, startsAt) === dayText(day))
      .map((session) => ({
        key: `session:${session.id}`,
        day,
        session: { ...session, title: translatedStored.parse(session.title) },
      })),
  ])
}

type Seen = { came: readonly { occasion: string; at: Date }[] }

/**
 * Under the Chatham House rule who was there is not told. On its day the desk must know whom it has let in; after that
 * only figures are left, also when the session or the event is given a later day: whom anybody has seen on an earlier
 * day is named no more.
 */
export function mayName(
  { session, day, key }: Occasion,
  people: readonly Seen[],
  zone: string,
  now: Date,
): boolean {
  if (session?.rule !== 'chatham') return true
  const today = dayIn(zone, now)
  return (
    dayText(day) >= today &&
    people.every(({ came }) =>
      came.every(({ occasion, at }) => occasion !== key || dayIn(zone, at) >= today),
    )
  )
}

function dayKey(day: Date): string {
  return `day:${dayText(day)}`
}

function daysBetween(first: Date, last: Date): Date[] {
  const all: Date[] = []
  for (let day = first; day <= last; day = after(day, days(1))) all.push(day)
  return all
}

/** The one that was asked for; else today's; before the event its first day, after it its last. */
export function chosenOccasion(
  occasions: readonly Occasion[],
  wanted: string | null,
  today: string,
): Occasion | undefined {
  const whole = occasions.filter(({ session }) => session === null)
  return (
    occasions.find(({ key }) => key === wanted) ??
    whole.find(({ day }) => dayText(day) === today) ??
    (whole[0] && dayText(whole[0].day) > today ? whole[0] : whole.at(-1))
  )
}
