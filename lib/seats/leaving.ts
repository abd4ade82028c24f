import 'server-only'
import { lockEventRow } from '@/lib/events/operations'
import { seatStates, waitingStates } from '@/lib/events/rules'
import { forgetNeeds } from '@/lib/needs/forgetting'
import { now, today } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { move, type Cause } from './moves'
import { settle } from './settle'

/**
 * Gives back every place and turn that somebody has in events still to come, and passes them on. Whoever has come to
 * one that still goes on did come: that stays; the seats kept for them on its coming trips, and what they said they
 * need, go.
 */
export async function leaveEvents(
  tx: Transaction,
  {
    personId,
    dialogueId,
    byId,
    cause,
  }: { personId: string; dialogueId?: string; byId: string | null; cause: Cause },
): Promise<void> {
  const left = await tx.eventRegistration.findMany({
    where: {
      personId,
      state: { in: [...seatStates, ...waitingStates] },
      event: { endsOn: { gte: today() }, ...(dialogueId ? { dialogueId } : {}) },
    },
    select: { eventId: true },
    // Always in the same order, so that two who leave never wait for each other in a circle.
    orderBy: { eventId: 'asc' },
  })
  for (const { eventId } of left) {
    const event = await lockEventRow(tx, eventId)
    const registration = await tx.eventRegistration.findFirst({
      where: { eventId, personId, state: { in: [...seatStates, ...waitingStates] } },
      select: { id: true, eventId: true, state: true },
    })
    if (!event || !registration) continue
    if (registration.state === 'attended' || registration.state === 'noShow') {
      await leaveTrips(tx, registration)
      continue
    }
    await move(tx, registration, 'withdrawn', { byId, cause })
    await settle(tx, event)
  }
}

async function leaveTrips(tx: Transaction, { id }: { id: string }): Promise<void> {
  await tx.manifestSeat.deleteMany({
    where: {
      registrationId: id,
      // Who is out has to be counted back in.
      outAt: null,
      vehicle: { session: { endsAt: { gt: now() } } },
    },
  })
  await forgetNeeds(tx, { id })
}
