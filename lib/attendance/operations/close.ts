import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent, type LockedEvent } from '@/lib/events/operations'
import { endIn } from '@/lib/events/zone'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { move } from '@/lib/seats/moves'
import type { CloseInput } from '../schema'

/** After the last day: who said yes and was never seen did not come. A scan that arrives later still counts. */
export async function closeAttendance(actor: Actor, { slug }: CloseInput): Promise<null> {
  await transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'attendance.close', about)
    if (about.event.endsAt > now()) throw new Refusal('conflict', 'eventNotOver')
    await markNoShows(tx, event, personIdOf(actor))
    await recordEvent(tx, actor, 'attendance.close', event)
  })
  return null
}

/** Nobody is called absent where nobody kept a list. */
async function markNoShows(
  tx: Transaction,
  event: Pick<LockedEvent, 'id'>,
  byId: string | null,
): Promise<number> {
  const seen = await tx.attendance.count({ where: { eventId: event.id, endedAt: null } })
  if (seen === 0) return 0
  const absent = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: 'confirmed', attendance: { none: { endedAt: null } } },
    orderBy: { id: 'asc' },
  })
  for (const registration of absent) {
    await move(tx, registration, 'noShow', { byId, cause: 'neverCame' })
  }
  return absent.length
}

/** The worker's turn, a day after the end: until then a tablet without a network may still bring its scans. */
export async function closeEndedEvents(): Promise<number> {
  const ended = await db().event.findMany({
    where: {
      endsOn: { gt: after(now(), -days(30)), lt: now() },
      registrations: { some: { state: 'confirmed', attendance: { none: { endedAt: null } } } },
      attendance: { some: { endedAt: null } },
    },
    select: { id: true, timeZone: true, endsOn: true },
  })
  const due = ended.filter((each) => after(endIn(each.timeZone, each.endsOn), days(1)) <= now())
  let count = 0
  for (const { id } of due) {
    count += await transaction(async (tx) => {
      // Not lockEvent: the worker has no eyes of its own for events that aren't public.
      await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR UPDATE`
      return markNoShows(tx, { id }, null)
    })
  }
  return count
}
