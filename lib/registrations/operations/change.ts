import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import {
  demandGroupOf,
  endUnused,
  isSame,
  restateAffiliation,
  stateAffiliation,
} from '../affiliation'
import { leaveEvents } from '@/lib/seats/leaving'
import { noteChange } from '../apply'
import type { AnswerInput, ChangeInput, OneRegistration } from '../schema'
import { lockRegistration, type LockedRegistration } from '../subject'

export type Changed = { slug: string; waits: boolean }

/**
 * Another group, organisation or name: at once while nobody has decided, else it waits for a convenor and
 * what was approved counts until then. Asking for what already stands takes a waiting request back.
 */
export async function changeRegistration(actor: Actor, input: ChangeInput): Promise<Changed> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, input.registrationId)
    authorize(actor, 'registration.change', registration.subject)
    await demandGroupOf(tx, registration.dialogueId, input.group)
    await dropRequest(tx, registration)
    const waits =
      registration.state === 'applied'
        ? await correct(tx, registration, input)
        : await request(tx, registration, input)
    await record(tx, actor, 'registration.change', about(registration))
    return { slug: registration.slug, waits }
  })
}

async function correct(
  tx: Transaction,
  { id, affiliationId }: LockedRegistration,
  input: ChangeInput,
): Promise<boolean> {
  await restateAffiliation(tx, affiliationId, input)
  const { name, language } = input
  await tx.registration.update({ where: { id }, data: { name, language }, select: { id: true } })
  return false
}

async function request(
  tx: Transaction,
  { id, personId, affiliation, name }: LockedRegistration,
  input: ChangeInput,
): Promise<boolean> {
  const requestedName = input.name === name ? null : input.name
  const requestedAffiliationId = (await isSame(tx, affiliation, input))
    ? null
    : await stateAffiliation(tx, personId, input)
  await tx.registration.update({
    where: { id },
    // The language is nobody's business to approve.
    data: { requestedName, requestedAffiliationId, language: input.language },
    select: { id: true },
  })
  return requestedName !== null || requestedAffiliationId !== null
}

async function dropRequest(
  tx: Transaction,
  { id, requestedAffiliationId }: LockedRegistration,
): Promise<void> {
  if (!requestedAffiliationId) return
  await tx.registration.update({
    where: { id },
    data: { requestedAffiliationId: null },
    select: { id: true },
  })
  await tx.affiliation.deleteMany({ where: { id: requestedAffiliationId, state: 'pending' } })
}

/** Answers what a convenor asked before deciding. */
export async function answerQuestion(
  actor: Actor,
  { registrationId, answer }: AnswerInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.change', registration.subject)
    await writeAnswer(tx, registrationId, answer)
    await record(tx, actor, 'registration.change', about(registration))
    return { slug: registration.slug }
  })
}

/** The same for somebody who answered by phone; who wrote it down is logged. */
export async function noteAnswer(
  actor: Actor,
  { registrationId, answer }: AnswerInput,
): Promise<{ slug: string; registrationId: string }> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.noteAnswer', registration.subject)
    await writeAnswer(tx, registrationId, answer)
    await record(tx, actor, 'registration.noteAnswer', about(registration))
    return { slug: registration.slug, registrationId }
  })
}

async function writeAnswer(tx: Transaction, id: string, answer: string): Promise<void> {
  await tx.registration.update({ where: { id }, data: { answer }, select: { id: true } })
}

/** Leaves a dialogue: what was approved no longer counts there, and places at its coming events go back. */
export async function leaveDialogue(
  actor: Actor,
  { registrationId }: OneRegistration,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.withdraw', registration.subject)
    await dropRequest(tx, registration)
    await endRegistration(tx, registration, personIdOf(actor))
    await record(tx, actor, 'registration.withdraw', about(registration))
    return { slug: registration.slug }
  })
}

type Ending = Pick<LockedRegistration, 'id' | 'state' | 'personId' | 'dialogueId' | 'affiliationId'>

export async function endRegistration(
  tx: Transaction,
  { id, state, personId, dialogueId, affiliationId }: Ending,
  byId: string | null,
): Promise<void> {
  await tx.registration.update({
    where: { id },
    data: { state: 'withdrawn', requestedName: null, question: null, answer: null },
    select: { id: true },
  })
  await noteChange(tx, { registrationId: id, from: state, to: 'withdrawn', byId })
  await endUnused(tx, affiliationId)
  await leaveEvents(tx, { personId, dialogueId, byId, cause: 'leftDialogue' })
}

const about = ({ id, dialogueId }: LockedRegistration) => ({
  dialogueId,
  object: { kind: 'registration', id },
})
