import 'server-only'
import type { LockedEvent } from '@/lib/events/operations'
import { endIn } from '@/lib/events/zone'
import { after, hours, now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { allocate, type Reason } from './allocation'
import { move, type Cause } from './moves'
import { tellOf } from './notices'
import { standingOf } from './standing'

/** What is asked of an event to give out its places; its row is locked. */
export type SeatEvent = Pick<
  LockedEvent,
  'id' | 'slug' | 'title' | 'capacity' | 'state' | 'dialogueId' | 'timeZone' | 'endsOn'
>

/** Passes on what lapsed since somebody looked last: offered at once to those whose turn it is. */
export async function passOn(tx: Transaction, event: SeatEvent): Promise<void> {
  if ((await lapse(tx, event)) > 0) await settle(tx, event)
}

/** Offers every free place to the first person of the group that is least filled (`allocate`). */
export async function settle(tx: Transaction, event: SeatEvent): Promise<void> {
  if (!givesOutPlaces(event)) return
  const { plan, holders, waiting, offerHours } = await standingOf(tx, event)
  if (waiting.length === 0) return
  for (const { id, reason } of allocate(plan, holders, waiting)) {
    await offer(tx, event, { id, reason, offerHours, byId: null, cause: 'seatFreed' })
  }
}

/** While it is announced and not over. */
export function givesOutPlaces(event: SeatEvent): boolean {
  return event.state === 'published' && now() < endIn(event.timeZone, event.endsOn)
}

type Offering = {
  id: string
  reason: Reason
  offerHours: number
  byId: string | null
  cause: Cause
  /** What somebody wrote about it. */
  said?: string | null
  blockId?: string | null
}

/** Offers a place to somebody who waits: theirs for so many hours, and no longer than the event lasts. */
export async function offer(tx: Transaction, event: SeatEvent, offering: Offering): Promise<void> {
  const { id, reason, offerHours, byId, cause, said = null, blockId = null } = offering
  const end = endIn(event.timeZone, event.endsOn)
  const asked = after(now(), hours(offerHours))
  const offerEndsAt = asked < end ? asked : end
  await move(
    tx,
    { id, eventId: event.id, state: 'waitlisted' },
    'offered',
    { byId, cause, reason: said, why: reason },
    { offeredAt: now(), offerEndsAt, blockId },
  )
  await tellOf(tx, event, id, 'seatOffered', {
    until: { at: offerEndsAt.toISOString(), zone: event.timeZone },
  })
  await addJob(
    tx,
    'lapse-offers',
    { eventId: event.id },
    { runAt: offerEndsAt, key: `offer:${id}` },
  )
}

/** Ends the offers that ran out and says how many; whoever let one pass is told, and may join the line again. */
async function lapse(tx: Transaction, event: SeatEvent): Promise<number> {
  const gone = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: 'offered', offerEndsAt: { lte: now() } },
    select: { id: true, eventId: true, state: true },
    orderBy: { offerEndsAt: 'asc' },
  })
  for (const registration of gone) {
    await move(tx, registration, 'declined', { byId: null, cause: 'offerLapsed' })
    await tellOf(tx, event, registration.id, 'offerLapsed')
  }
  return gone.length
}
