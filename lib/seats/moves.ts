import 'server-only'
import type { RegistrationState } from '@/generated/prisma/enums'
import { seatStates } from '@/lib/events/rules'
import { forgetNeeds } from '@/lib/needs/forgetting'
import { now } from '@/lib/platform/clock'
import type { Prisma, Transaction } from '@/lib/platform/db'
import type { Reason } from './allocation'

/** Which rule or deed moved somebody; the words for each stand in `messages/<locale>/seats.json`. */
export type Cause =
  | 'claimed'
  | 'applied'
  | 'invitation'
  | 'walkIn'
  | 'letIn'
  | 'turnedDown'
  | 'seatFreed'
  | 'byHand'
  | 'fromBlock'
  | 'accepted'
  | 'declinedOffer'
  | 'offerLapsed'
  | 'gaveBack'
  | 'removed'
  | 'leftDialogue'
  | 'erased'
  | 'merged'
  | 'checkedIn'
  | 'checkInUndone'
  | 'neverCame'

export type Mover = {
  /** Who did it; null: the portal itself, by its rules. */
  byId: string | null
  cause: Cause
  /** What somebody wrote. */
  reason?: string | null
  why?: Reason
}

/** `state` null: the registration has only just been made. */
export type Moved = { id: string; eventId: string; state: RegistrationState | null }

/**
 * The one way in which a registration for an event changes its state: whoever comes to a seat gets its number,
 * whoever loses it leaves it, and the change is written down. The event's row must be locked.
 */
export async function move(
  tx: Transaction,
  { id, eventId, state }: Moved,
  to: RegistrationState,
  { byId, cause, reason = null, why }: Mover,
  data: Prisma.EventRegistrationUncheckedUpdateInput = {},
): Promise<void> {
  const hadSeat = state !== null && seatStates.includes(state)
  const getsSeat = seatStates.includes(to)
  const offer = to === 'offered' ? {} : { offeredAt: null, offerEndsAt: null }
  await tx.eventRegistration.update({
    where: { id },
    data: {
      ...offer,
      ...(getsSeat && !hadSeat ? { place: await freeNumber(tx, eventId) } : {}),
      ...(getsSeat ? {} : { place: null, blockId: null }),
      ...data,
      ...(why ? { reason: why } : {}),
      state: to,
      changedAt: now(),
    },
    select: { id: true },
  })
  // Whoever no longer comes leaves nothing behind of what they said they need.
  if (!getsSeat) await forgetNeeds(tx, { id })
  await tx.eventRegistrationChange.create({
    data: {
      registrationId: id,
      from: state,
      to,
      byId,
      cause,
      reason,
      ...(why && { why }),
      at: now(),
    },
    select: { id: true },
  })
}

/** The lowest number that nobody holds; the database refuses one that is given twice. */
async function freeNumber(tx: Transaction, eventId: string): Promise<number> {
  const held = await tx.eventRegistration.count({ where: { eventId, place: { not: null } } })
  const [free] = await tx.$queryRaw<{ place: number }[]>`
    SELECT place FROM generate_series(1, ${held + 1}::int) AS place
    WHERE NOT EXISTS (
      SELECT 1 FROM event_registration r WHERE r.event_id = ${eventId}::uuid AND r.place = place.place)
    ORDER BY place LIMIT 1`
  return free?.place ?? held + 1
}
