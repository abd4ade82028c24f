import 'server-only'
import { DateTime } from 'luxon'
import type { Transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { Refusal } from '@/lib/platform/refusal'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import type { EventInput } from '@/lib/events/schema'
import { dayIn } from '@/lib/events/zone'

type Before = { id: string; timeZone: string }
type Days = Pick<EventInput, 'timeZone' | 'startsOn' | 'endsOn'>

/**
 * Keeps the agenda of a locked event true when its zone or days change. What somebody wrote is "08:30 on the
 * 19th": with another zone the session stays there and its moment moves. Days that would leave a session
 * outside are refused beside their field, with its title.
 */
export async function agendaFollows(tx: Transaction, event: Before, now: Days): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { eventId: event.id },
    orderBy: { startsAt: 'asc' },
    select: { id: true, title: true, startsAt: true, endsAt: true },
  })
  for (const { id, title, startsAt, endsAt } of sessions) {
    demandInside(dayIn(event.timeZone, startsAt), title, now)
    if (event.timeZone === now.timeZone) continue
    const moved = (moment: Date) =>
      DateTime.fromJSDate(moment, { zone: event.timeZone })
        .setZone(now.timeZone, { keepLocalTime: true })
        .toJSDate()
    await tx.session.update({
      where: { id },
      data: { startsAt: moved(startsAt), endsAt: moved(endsAt) },
      select: { id: true },
    })
  }
}

function demandInside(day: string, title: unknown, { startsOn, endsOn }: Days): void {
  const isEarly = day < dayText(startsOn)
  if (!isEarly && day <= dayText(endsOn)) return
  const written = translatedStored.parse(title)
  throw new Refusal('invalid', 'sessionOutsideEvent', {
    field: isEarly ? 'startsOn' : 'endsOn',
    params: { session: inLanguage(written, written.language).text },
  })
}
