import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { endUnused } from '../affiliation'
import { noteChange } from '../apply'
import { remindToConfirm } from '../confirmation'
import type { ApproveInput, AskInput, DeclineInput } from '../schema'
import { demandAsSeen } from '../seen'
import { lockRegistration, type LockedRegistration } from '../subject'

export type Decided = { slug: string; registrationId: string }

const decided = ({ slug, id }: LockedRegistration): Decided => ({ slug, registrationId: id })

/** Lets somebody in, with who vouched for their group and how. */
export async function approveRegistration(
  actor: Actor,
  { registrationId, vouchedBy, vouchedHow, seen }: ApproveInput,
): Promise<Decided> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.decide', registration.subject)
    demandAsSeen(seen, registration)
    await approveAffiliation(tx, actor, registration.affiliationId, { vouchedBy, vouchedHow })
    await move(tx, actor, registration, 'confirmed')
    await tell(tx, registration, {
      kind: 'registrationApproved',
      params: { group: registration.affiliation.group },
      path: `/dialogues/${registration.slug}`,
    })
    return decided(registration)
  })
}

export async function declineRegistration(
  actor: Actor,
  { registrationId, reason, seen }: DeclineInput,
): Promise<Decided> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.decide', registration.subject)
    demandAsSeen(seen, registration)
    await tx.affiliation.update({
      where: { id: registration.affiliationId },
      data: { state: 'declined', decidedById: personIdOf(actor), decidedAt: now() },
      select: { id: true },
    })
    await move(tx, actor, registration, 'declined', reason)
    await tell(tx, registration, { kind: 'registrationDeclined', params: { reason } })
    return decided(registration)
  })
}

/** Asks back before deciding; it goes on waiting, with the question in it. */
export async function askBack(
  actor: Actor,
  { registrationId, question }: AskInput,
): Promise<Decided> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.decide', registration.subject)
    await tx.registration.update({
      where: { id: registrationId },
      data: { question, answer: null },
      select: { id: true },
    })
    await noteChange(tx, {
      registrationId,
      from: registration.state,
      to: registration.state,
      byId: personIdOf(actor),
      reason: question,
    })
    await log(tx, actor, registration)
    await tell(tx, registration, { kind: 'registrationAsked', params: { question } })
    return decided(registration)
  })
}

/** The other group, organisation or name counts from now on, in place of the old one. */
export async function approveChange(
  actor: Actor,
  { registrationId, vouchedBy, vouchedHow, seen }: ApproveInput,
): Promise<Decided> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.decideChange', registration.subject)
    demandAsSeen(seen, registration)
    const { requestedAffiliationId, requestedName, affiliationId } = registration
    if (requestedAffiliationId) {
      await approveAffiliation(tx, actor, requestedAffiliationId, { vouchedBy, vouchedHow })
    }
    const changed = await tx.registration.update({
      where: { id: registrationId },
      data: {
        affiliationId: requestedAffiliationId ?? affiliationId,
        name: requestedName ?? registration.name,
        ...noRequest,
      },
      select: { name: true, affiliation: { select: { group: true } } },
    })
    if (requestedAffiliationId) await endUnused(tx, affiliationId)
    await record(tx, actor, 'registration.decideChange', about(registration))
    await tell(tx, registration, {
      kind: 'registrationChangeApproved',
      params: { name: changed.name, group: changed.affiliation.group },
    })
    return decided(registration)
  })
}

export async function declineChange(
  actor: Actor,
  { registrationId, reason, seen }: DeclineInput,
): Promise<Decided> {
  return transaction(async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    authorize(actor, 'registration.decideChange', registration.subject)
    demandAsSeen(seen, registration)
    const { requestedAffiliationId } = registration
    if (requestedAffiliationId) {
      await tx.affiliation.update({
        where: { id: requestedAffiliationId },
        data: { state: 'declined', decidedById: personIdOf(actor), decidedAt: now() },
        select: { id: true },
      })
    }
    await tx.registration.update({
      where: { id: registrationId },
      data: noRequest,
      select: { id: true },
    })
    await record(tx, actor, 'registration.decideChange', about(registration))
    await tell(tx, registration, { kind: 'registrationChangeDeclined', params: { reason } })
    return decided(registration)
  })
}

const noRequest = { requestedAffiliationId: null, requestedName: null }

type Vouched = Pick<ApproveInput, 'vouchedBy' | 'vouchedHow'>

async function approveAffiliation(
  tx: Transaction,
  actor: Actor,
  id: string,
  { vouchedBy, vouchedHow }: Vouched,
): Promise<void> {
  await tx.affiliation.update({
    where: { id },
    data: {
      state: 'approved',
      vouchedBy,
      vouchedHow,
      decidedById: personIdOf(actor),
      decidedAt: now(),
    },
    select: { id: true },
  })
}

async function move(
  tx: Transaction,
  actor: Actor,
  registration: LockedRegistration,
  to: 'confirmed' | 'declined',
  reason?: string,
): Promise<void> {
  const { id, state } = registration
  await tx.registration.update({ where: { id }, data: { state: to }, select: { id: true } })
  await noteChange(tx, {
    registrationId: id,
    from: state,
    to,
    byId: personIdOf(actor),
    ...(reason ? { reason } : {}),
  })
  await log(tx, actor, registration)
}

const about = ({ id, dialogueId }: LockedRegistration) => ({
  dialogueId,
  object: { kind: 'registration', id },
})

async function log(tx: Transaction, actor: Actor, registration: LockedRegistration): Promise<void> {
  await record(tx, actor, 'registration.decide', about(registration))
}

type News = Pick<Parameters<typeof notify>[1], 'kind' | 'params' | 'path'>

/** Says it to the person, in every way that reaches them. */
async function tell(
  tx: Transaction,
  { personId, dialogueId, title, slug }: LockedRegistration,
  { kind, params, path = `/me/registrations/${slug}` }: News,
): Promise<void> {
  await notify(tx, { personId, dialogueId, kind, params: { dialogue: title, ...params }, path })
  await remindToConfirm(tx, personId, { slug, title })
}
