import 'server-only'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { seatStates, waitingStates } from '@/lib/events/rules'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { allocate } from './allocation'
import { move, type Cause, type Moved, type Mover } from './moves'
import { givesOutPlaces, offer, passOn, settle, type SeatEvent } from './settle'
import { standingOf } from './standing'

export type Claim = {
  personId: string
  /** The group that counts in the dialogue; null where the event stands alone. */
  group: StakeholderGroup | null
  /** Ids of the plan's criteria that count this person, by their own word. */
  meets: readonly string[]
  /** Who wrote it down for somebody else. */
  enteredById?: string | null
  isWalkIn?: boolean
  isListed?: boolean
  reason?: string | null
  /** Let in already: invited, or by a convenor. */
  skipsApproval?: boolean
  cause?: Cause
}

export type Claimed = {
  registrationId: string
  state: Extract<RegistrationState, 'applied' | 'waitlisted' | 'offered' | 'confirmed' | 'attended'>
}

/**
 * Puts a person in the line of a locked event. Where their turn comes at once the place is theirs; else they wait,
 * or wait to be let in: so does whoever a convenor sent away. Claiming twice is one claim. A group that the plan has no places for is refused.
 */
export async function claimSeat(
  tx: Transaction,
  actor: Actor,
  event: SeatEvent,
  claim: Claim,
): Promise<Claimed> {
  await passOn(tx, event)
  const own = await tx.eventRegistration.findUnique({
    where: { eventId_personId: { eventId: event.id, personId: claim.personId } },
    select: { id: true, state: true, changes: lastChange },
  })
  if (own && [...seatStates, ...waitingStates].includes(own.state))
    return claimed(own.id, own.state)
  const plan = await tx.seatPlan.findUnique({
    where: { eventId: event.id },
    select: { admission: true, groups: { select: { group: true, maximum: true } } },
  })
  demandPlacesFor(claim.group, plan?.groups ?? [])
  const id = await stand(tx, event.id, claim)
  const from = { id, eventId: event.id, state: own?.state ?? null }
  const by = { byId: personIdOf(actor), reason: claim.reason ?? null }
  const needsApproval = plan?.admission === 'byApproval' || (own && wasSentAway(own))
  if (needsApproval && !claim.skipsApproval) {
    await move(tx, from, 'applied', { ...by, cause: claim.cause ?? 'applied' })
    return claimed(id, 'applied')
  }
  return takeTurn(tx, event, from, { ...by, cause: claim.cause ?? 'claimed' })
}

/**
 * Puts somebody who is let in among those who wait, and confirms them where their turn comes at once. Whoever else
 * has a turn now is offered theirs.
 */
export async function takeTurn(
  tx: Transaction,
  event: SeatEvent,
  from: Moved,
  by: Mover,
): Promise<Claimed> {
  // They stand in line for the allocation; how they came there is written down once it's known.
  await tx.eventRegistration.update({
    where: { id: from.id },
    data: { state: 'waitlisted' },
    select: { id: true },
  })
  const { plan, holders, waiting, offerHours } = await standingOf(tx, event)
  const offers = allocate(plan, holders, waiting)
  const own = offers.find(({ id }) => id === from.id)
  const state = own ? 'confirmed' : 'waitlisted'
  await move(tx, from, state, own ? { ...by, why: own.reason } : by)
  // Somebody at the door may still be let in; nobody else is offered a place of what is over or called off.
  if (!givesOutPlaces(event)) return claimed(from.id, state)
  for (const { id, reason } of offers) {
    if (id === from.id) continue
    await offer(tx, event, { id, reason, offerHours, byId: null, cause: 'seatFreed' })
  }
  return claimed(from.id, state)
}

export const lastChange = { orderBy: { at: 'desc' as const }, take: 1, select: { cause: true } }

/** By a convenor, who alone brings them back. */
export function wasSentAway({
  changes,
}: {
  changes: readonly { cause: string | null }[]
}): boolean {
  return changes.some(({ cause }) => cause === 'removed' || cause === 'turnedDown')
}

/** Frees a place, or leaves the line, and passes on what was free. The event's row must be locked. */
export async function giveBack(
  tx: Transaction,
  actor: Actor,
  event: SeatEvent,
  registration: { id: string; state: RegistrationState },
  {
    to,
    cause,
    reason = null,
  }: { to: 'withdrawn' | 'declined'; cause: Cause; reason?: string | null },
): Promise<void> {
  await move(tx, { ...registration, eventId: event.id }, to, {
    byId: personIdOf(actor),
    cause,
    reason,
  })
  await settle(tx, event)
}

/** The row with its number in the line: given out in order, and never again. */
async function stand(tx: Transaction, eventId: string, claim: Claim) {
  const { _max } = await tx.eventRegistration.aggregate({
    where: { eventId },
    _max: { turn: true },
  })
  const { personId } = claim
  const data = {
    group: claim.group,
    meets: [...claim.meets],
    enteredById: claim.enteredById ?? null,
    isWalkIn: claim.isWalkIn ?? false,
    isListed: claim.isListed ?? false,
    turn: (_max.turn ?? 0) + 1,
    changedAt: now(),
  }
  const { id } = await tx.eventRegistration.upsert({
    where: { eventId_personId: { eventId, personId } },
    create: { eventId, personId, state: 'applied', createdAt: now(), ...data },
    update: data,
    select: { id: true },
  })
  return id
}

function demandPlacesFor(
  group: StakeholderGroup | null,
  groups: readonly { group: StakeholderGroup; maximum: number }[],
): void {
  if (groups.length === 0) return
  const seats = groups.find((each) => each.group === group)
  if (!seats || seats.maximum === 0) {
    throw new Refusal('forbidden', 'noPlacesForGroup', { grantedBy: 'convenor' })
  }
}

/** Only states that come out of a claim; whoever did not come stays counted as somebody with a place. */
function claimed(registrationId: string, state: RegistrationState): Claimed {
  if (state === 'applied' || state === 'waitlisted' || state === 'offered' || state === 'attended')
    return { registrationId, state }
  return { registrationId, state: 'confirmed' }
}
