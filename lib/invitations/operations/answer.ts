import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { EventInvitationState } from '@/generated/prisma/enums'
import { seatStates, waitingStates } from '@/lib/events/rules'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { countUnderAge } from '@/lib/registrations/operations/register'
import { giveBack } from '@/lib/seats/claim'
import { move } from '@/lib/seats/moves'
import { passOn } from '@/lib/seats/settle'
import { letCome, type Said } from '../coming'
import { noteSteps } from '../history'
import { lockByCode, lockInvitation, type LockedInvitation } from '../lock'
import type { AnswerInput, CodeInput, HeardInput } from '../schema'
import { tryCode } from '../tries'
import { recordInvitation } from './write'

export type Answered = { code: string; outcome: 'yes' | 'no' | 'underAge' }

/** Whether there is an invitation behind the code. `address` is the network address that asks. */
export async function openInvitation(
  actor: Actor,
  { code }: CodeInput,
  address: string | null,
): Promise<{ code: string }> {
  const forget = await tryCode({ code, address })
  await transaction((tx) => lockByCode(tx, actor, code))
  await forget()
  return { code }
}

/**
 * The invited person's yes or no, by the code alone. The same answer again changes nothing, so that a button pressed
 * twice, or in two windows at once, makes one place. A no after a yes gives the place back.
 */
export async function answerInvitation(
  actor: Actor,
  input: AnswerInput,
  address: string | null,
): Promise<Answered> {
  const forget = await tryCode({ code: input.code, address })
  const outcome = await transaction(async (tx) => {
    const locked = await lockByCode(tx, actor, input.code)
    if (input.said === 'no') {
      authorize(actor, 'eventInvitation.declineByCode', locked.about)
      return sayNo(tx, actor, locked, { reason: input.reason, byId: null })
    }
    if (locked.row.state !== 'accepted') {
      authorize(actor, 'eventInvitation.answerByCode', locked.about)
    } else authorize(actor, 'eventInvitation.declineByCode', locked.about)
    const { meets, isListed } = input
    return sayYes(tx, actor, locked, {
      ...{ adult: input.adult, meets, isListed, enteredById: null, reason: null },
      verb: 'eventInvitation.answerByCode',
    })
  })
  await forget()
  return { code: input.code, outcome }
}

/** An answer that somebody gave by phone or letter, with who said it. */
export async function noteAnswer(
  actor: Actor,
  input: HeardInput,
): Promise<{ slug: string; id: string; outcome: Answered['outcome'] }> {
  return transaction(async (tx) => {
    const locked = await lockInvitation(tx, actor, input.id)
    const { event, about, row } = locked
    authorize(actor, 'eventInvitation.answerFor', about)
    return once(tx, input.nonce, async () => {
      const byId = personIdOf(actor)
      const reason = [input.saidBy, input.reason].filter(Boolean).join(': ')
      const { meets, isListed, adult } = input
      const outcome =
        input.said === 'no'
          ? await sayNo(tx, actor, locked, { reason: input.reason, note: reason, byId })
          : await sayYes(tx, actor, locked, {
              ...{ adult, meets, isListed, enteredById: byId, reason },
              verb: 'eventInvitation.answerFor',
            })
      return { slug: event.slug, id: row.id, outcome }
    })
  })
}

type Yes = Said & {
  adult: 'yes' | 'no' | undefined
  /** Who said it, for the history. */
  reason: string | null
  verb: 'eventInvitation.answerByCode' | 'eventInvitation.answerFor'
}

async function sayYes(
  tx: Transaction,
  actor: Actor,
  locked: LockedInvitation,
  { adult, reason, verb, ...said }: Yes,
): Promise<'yes' | 'underAge'> {
  const { event, row } = locked
  if (row.state === 'accepted') {
    await takeOffer(tx, locked, said.enteredById)
    return 'yes'
  }
  // Of somebody under 18 nothing stays but a count of the day: the invitation is as it was.
  if (adult !== 'yes') {
    await countUnderAge(tx, event.dialogueId ?? nobodysId)
    return 'underAge'
  }
  const criteria = await tx.seatCriterion.findMany({
    where: { eventId: event.id, id: { in: said.meets } },
    select: { id: true },
  })
  const meets = criteria.map(({ id }) => id)
  const { personId, registrationId } = await letCome(tx, actor, locked, { ...said, meets })
  await tx.eventInvitation.update({
    where: { id: row.id },
    data: { personId, ...(await freeLink(tx, registrationId)) },
    select: { id: true },
  })
  await settle(tx, locked, { to: 'accepted', byId: said.enteredById, note: reason, reason: null })
  await recordInvitation(tx, actor, verb, locked)
  return 'yes'
}

/** Their place or turn, where they still have one. */
async function heldBy(tx: Transaction, { registrationId: id }: LockedInvitation['row']) {
  const row = id
    ? await tx.eventRegistration.findUnique({ where: { id }, select: { id: true, state: true } })
    : null
  return row && [...seatStates, ...waitingStates].includes(row.state) ? row : null
}

/** A yes said again takes the place that was offered meanwhile to whoever stood in the line. */
async function takeOffer(
  tx: Transaction,
  { event, row }: LockedInvitation,
  byId: string | null,
): Promise<void> {
  // What has lapsed goes to the next one first.
  await passOn(tx, event)
  const held = await heldBy(tx, row)
  if (held?.state !== 'offered') return
  await move(tx, { ...held, eventId: event.id }, 'confirmed', { byId, cause: 'accepted' })
}

/** Two invitations of one person lead to one registration; the first keeps the link. */
async function freeLink(tx: Transaction, registrationId: string) {
  const linked = await tx.eventInvitation.count({ where: { registrationId } })
  return linked > 0 ? {} : { registrationId }
}

type No = { reason: string | null; note?: string; byId: string | null }

async function sayNo(
  tx: Transaction,
  actor: Actor,
  locked: LockedInvitation,
  { reason, note, byId }: No,
): Promise<'no'> {
  const { event, row } = locked
  if (row.state === 'declined') return 'no'
  const held = await heldBy(tx, row)
  if (held) {
    const isOffer = held.state === 'offered'
    await giveBack(tx, actor, event, held, {
      to: isOffer ? 'declined' : 'withdrawn',
      cause: isOffer ? 'declinedOffer' : 'gaveBack',
      reason,
    })
  }
  await settle(tx, locked, { to: 'declined', byId, reason, note: note ?? reason })
  const verb = byId ? 'eventInvitation.answerFor' : 'eventInvitation.declineByCode'
  await recordInvitation(tx, actor, verb, locked)
  return 'no'
}

type Settled = {
  to: EventInvitationState
  byId: string | null
  reason: string | null
  note: string | null
}

async function settle(
  tx: Transaction,
  { row }: LockedInvitation,
  { to, byId, reason, note }: Settled,
): Promise<void> {
  await tx.eventInvitation.update({
    where: { id: row.id },
    data: {
      ...{ state: to, answeredAt: now(), answeredById: byId, answer: reason },
      ...(to === 'declined' ? { registrationId: null } : {}),
    },
    select: { id: true },
  })
  await noteSteps(tx, [{ invitationId: row.id, from: row.state, to, byId, reason: note }])
}
