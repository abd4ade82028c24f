import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { approvedStates } from '@/lib/access/actor'
import { seatStates, waitingStates } from '@/lib/events/rules'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { obstacle, pressing } from '../allocation'
import { claimSeat, giveBack, takeTurn } from '../claim'
import { move } from '../moves'
import { tellOf } from '../notices'
import { offer, passOn } from '../settle'
import { standingOf } from '../standing'

/** Lets somebody in who applied: to a place where their turn comes at once, else into the line. Twice is once. */
export async function letIn(actor: Actor, { registrationId }: { registrationId: string }) {
  return onSeat(actor, registrationId, 'seat.letIn', async ({ tx, event, registration, byId }) => {
    if (registration.state !== 'applied') return 'unchanged'
    await passOn(tx, event)
    const { state } = await takeTurn(tx, event, registration, { byId, cause: 'letIn' })
    await tellOf(
      tx,
      event,
      registration.id,
      state === 'confirmed' ? 'seatConfirmed' : 'seatWaitlisted',
    )
  })
}

export async function turnDown(
  actor: Actor,
  { registrationId, reason }: { registrationId: string; reason: string },
) {
  return onSeat(actor, registrationId, 'seat.letIn', async ({ tx, event, registration, byId }) => {
    if (registration.state === 'declined') return 'unchanged'
    demandState(registration.state, ['applied'])
    await move(tx, registration, 'declined', { byId, cause: 'turnedDown', reason })
    await tellOf(tx, event, registration.id, 'seatTurnedDown', { reason })
  })
}

/** Offers a place out of turn: within every limit of the plan, and with a reason that stays on record. */
export async function offerByHand(
  actor: Actor,
  {
    registrationId,
    reason,
    blockId,
  }: { registrationId: string; reason: string; blockId: string | null },
) {
  return onSeat(actor, registrationId, 'seat.offerByHand', async (at) => {
    const { tx, event, byId } = at
    await passOn(tx, event)
    // Their turn may have come just now.
    const { id, state } = await tx.eventRegistration.findUniqueOrThrow({
      where: { id: registrationId },
      select: { id: true, state: true },
    })
    if (state === 'offered') return 'unchanged'
    demandState(state, ['waitlisted'])
    const { plan, holders, waiting, offerHours } = await standingOf(tx, event)
    const person = waiting.find((each) => each.id === id)
    if (!person) throw new Refusal('conflict', 'notWaiting')
    if (blockId) await demandBlock(tx, event.id, blockId)
    // A place of a block is set aside for them already.
    const free = blockId ? { ...plan, setAside: plan.setAside - 1 } : plan
    const keptFor = pressing(free, holders)
    const why =
      obstacle(free, holders, person.group) ??
      (keptFor.every((name) => person.meets.includes(name)) ? null : 'keptForCriterion')
    if (why) throw new Refusal('conflict', 'seatLimit', { params: { why } })
    const held = holders.filter(({ group }) => group === person.group).length
    const target = plan.groups[person.group]?.target ?? 0
    await offer(tx, event, {
      id,
      reason: { group: person.group, held, target, wasLeastFilled: false, keptFor: [] },
      offerHours,
      byId,
      cause: blockId ? 'fromBlock' : 'byHand',
      said: reason,
      blockId,
    })
  })
}

/** Takes somebody's place or turn away; their place goes to whoever is next. */
export async function removeFromEvent(
  actor: Actor,
  { registrationId, reason }: { registrationId: string; reason: string },
) {
  return onSeat(actor, registrationId, 'seat.remove', async ({ tx, event, registration }) => {
    if (registration.state === 'withdrawn') return 'unchanged'
    demandState(registration.state, ['offered', 'confirmed', ...waitingStates])
    await giveBack(tx, actor, event, registration, { to: 'withdrawn', cause: 'removed', reason })
    await tellOf(tx, event, registration.id, 'seatRemoved', { reason })
  })
}

/** Writes down what somebody answered to an offer who was asked by phone or face to face. */
export async function answerFor(
  actor: Actor,
  {
    registrationId,
    answer,
    said,
  }: { registrationId: string; answer: 'yes' | 'no'; said: string | null },
) {
  return onSeat(
    actor,
    registrationId,
    'seat.answerFor',
    async ({ tx, event, registration, byId }) => {
      if (answer === 'yes' && registration.state === 'confirmed') return 'unchanged'
      await passOn(tx, event)
      const { state } = await tx.eventRegistration.findUniqueOrThrow({
        where: { id: registrationId },
        select: { state: true },
      })
      if (answer === 'yes') {
        if (state !== 'offered') throw new Refusal('conflict', 'offerLapsed')
        await move(tx, registration, 'confirmed', { byId, cause: 'accepted', reason: said })
        return
      }
      if (!seatStates.includes(state) && !waitingStates.includes(state)) return 'unchanged'
      const current = { ...registration, state }
      const isOffer = state === 'offered'
      await giveBack(tx, actor, event, current, {
        to: isOffer ? 'declined' : 'withdrawn',
        cause: isOffer ? 'declinedOffer' : 'gaveBack',
        reason: said,
      })
    },
  )
}

/** Registers somebody who takes part in the dialogue and can't do it themselves. */
export async function enterForEvent(
  actor: Actor,
  { slug, participantId, meets }: { slug: string; participantId: string; meets: string[] },
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    const participant = row.dialogueId
      ? await tx.registration.findFirst({
          where: { id: participantId, dialogueId: row.dialogueId, state: { in: approvedStates } },
          select: { personId: true, affiliation: { select: { group: true } } },
        })
      : null
    const group = participant?.affiliation.group ?? null
    authorize(actor, 'seat.enter', { ...about, guest: { group } })
    if (!participant) throw notFound()
    const { state, registrationId } = await claimSeat(tx, actor, row, {
      personId: participant.personId,
      group,
      meets,
      enteredById: personIdOf(actor),
      skipsApproval: true,
    })
    await recordEvent(tx, actor, 'seat.enter', row)
    if (state === 'confirmed' || state === 'waitlisted')
      await tellOf(
        tx,
        row,
        registrationId,
        state === 'confirmed' ? 'seatConfirmed' : 'seatWaitlisted',
      )
    return { slug, state }
  })
}

type AtSeat = {
  tx: Transaction
  event: Awaited<ReturnType<typeof lockEvent>>['row']
  registration: { id: string; eventId: string; state: Parameters<typeof giveBack>[3]['state'] }
  byId: string | null
}

type SeatVerb = Extract<Verb, 'seat.letIn' | 'seat.offerByHand' | 'seat.remove' | 'seat.answerFor'>

/** Locks the event behind a registration, looks at the registration again under the lock, and records the deed. */
async function onSeat(
  actor: Actor,
  registrationId: string,
  verb: SeatVerb,
  work: (at: AtSeat) => Promise<'unchanged' | void>,
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, {
      registrations: { some: { id: registrationId } },
    })
    const { personId, group, ...registration } = await tx.eventRegistration.findUniqueOrThrow({
      where: { id: registrationId },
      select: { id: true, eventId: true, state: true, personId: true, group: true },
    })
    authorize(actor, verb, { ...about, guest: { group }, seat: { personId } })
    const done = await work({ tx, event: row, registration, byId: personIdOf(actor) })
    if (done === 'unchanged') return { slug: row.slug }
    await record(tx, actor, verb, {
      dialogueId: row.dialogueId,
      object: { kind: 'eventRegistration', id: registrationId },
    })
    return { slug: row.slug }
  })
}

function demandState(state: string, allowed: readonly string[]): void {
  if (!allowed.includes(state)) throw new Refusal('conflict', 'notWaiting')
}

async function demandBlock(tx: Transaction, eventId: string, blockId: string): Promise<void> {
  const block = await tx.seatBlock.findFirst({
    where: { id: blockId, eventId, returnedAt: null },
    select: {
      seats: true,
      _count: { select: { registrations: { where: { state: { in: seatStates } } } } },
    },
  })
  if (!block) throw notFound()
  if (block._count.registrations >= block.seats) throw new Refusal('conflict', 'blockUsedUp')
}
