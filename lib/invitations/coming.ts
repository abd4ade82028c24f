import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { isHeld, waitingStates } from '@/lib/events/rules'
import type { LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { endUnused, stateAffiliation } from '@/lib/registrations/affiliation'
import { noteChange } from '@/lib/registrations/apply'
import { createApplicant } from '@/lib/registrations/operations/register'
import { claimSeat } from '@/lib/seats/claim'
import type { InvitationRow } from './facts'
import { countryOf } from './operations/write'

export type Said = {
  meets: string[]
  isListed: boolean
  /** Who wrote it down, where it came by phone or letter; null: the invited person themselves. */
  enteredById: string | null
}

export type Coming = { personId: string; registrationId: string; state: RegistrationState }

type Who = { event: LockedEvent; row: InvitationRow }

/** Makes a yes of an invitation: the person, their standing in the dialogue, and their claim to a place. */
export async function letCome(
  tx: Transaction,
  actor: Actor,
  { event, row }: Who,
  said: Said,
): Promise<Coming> {
  const personId = await personOf(tx, actor, { event, row }, said.enteredById !== null)
  await demandNotTurnedAway(tx, { event, row }, personId)
  const group = event.dialogueId
    ? await joinDialogue(tx, { event, row, personId, enteredById: said.enteredById })
    : row.group
  const standing = await tx.eventRegistration.findUnique({
    where: { eventId_personId: { eventId: event.id, personId } },
    select: { id: true, state: true },
  })
  if (standing && (isHeld(standing.state) || waitingStates.includes(standing.state))) {
    return { personId, registrationId: standing.id, state: standing.state }
  }
  const { registrationId, state } = await claimSeat(tx, actor, event, {
    ...{ personId, group, meets: said.meets, isListed: said.isListed },
    enteredById: said.enteredById,
    skipsApproval: true,
    cause: 'invitation',
  })
  return { personId, registrationId, state }
}

/** What convenors decide about somebody after they were invited holds against the older letter. */
async function demandNotTurnedAway(
  tx: Transaction,
  { event, row }: Who,
  personId: string,
): Promise<void> {
  const latest = { orderBy: { at: 'desc' }, take: 1 } as const
  const place = await tx.eventRegistration.findUnique({
    where: { eventId_personId: { eventId: event.id, personId } },
    select: { changes: { ...latest, select: { cause: true, at: true } } },
  })
  const part = await tx.registration.findUnique({
    where: { dialogueId_personId: { dialogueId: event.dialogueId ?? nobodysId, personId } },
    select: { changes: { ...latest, select: { to: true, at: true } } },
  })
  const turnedAway = [
    ...(place?.changes ?? []).filter(({ cause }) => cause === 'removed' || cause === 'turnedDown'),
    ...(part?.changes ?? []).filter(({ to }) => to === 'declined'),
  ]
  if (turnedAway.some(({ at }) => at > row.createdAt))
    throw new Refusal('conflict', 'invitationEnded.revoked')
}

/**
 * Whose yes it is. Somebody we know only where they are signed in as themselves, with the address that was invited
 * confirmed; for everybody else a record of its own, whether that address has an account or not: nothing that the
 * asker sees tells which.
 */
async function personOf(
  tx: Transaction,
  actor: Actor,
  { event, row }: Who,
  isHeard: boolean,
): Promise<string> {
  if (row.personId && (await isLiving(tx, row.personId))) return row.personId
  const { address } = row
  // Two invitations of one address at once: one after the other, so that the address gets one owner.
  if (address) {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${address}, 0))) AS held`
  }
  const owner = address
    ? await tx.emailAddress.findFirst({
        where: { address, verifiedAt: { not: null } },
        select: { personId: true },
      })
    : null
  const askerId = personIdOf(actor)
  if (owner && !isHeard && owner.personId === askerId) {
    await tx.person.updateMany({
      where: { id: askerId, adultConfirmedAt: null },
      data: { adultConfirmedAt: now() },
    })
    return askerId
  }
  const { name, language, phone } = row
  const personId = await createApplicant(
    tx,
    { name, language, phone },
    await countryOf(tx, event.id),
  )
  // Its code went to that mailbox and nowhere else, so that whoever has it owns the address.
  const isProved = !isHeard && row.channel === 'email' && row.sentAt !== null
  if (address && isProved && !owner) await takeAddress(tx, personId, address)
  return personId
}

async function isLiving(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.person.count({ where: { id, erasedAt: null, mergedIntoId: null } })) > 0
}

async function takeAddress(tx: Transaction, personId: string, address: string): Promise<void> {
  const at = now()
  // Somebody may have typed this address without ever proving it; it belongs to its owner.
  await tx.emailAddress.deleteMany({ where: { address, verifiedAt: null } })
  await tx.emailAddress.create({
    data: { personId, address, verifiedAt: at, createdAt: at },
    select: { id: true },
  })
}

type Joining = Who & { personId: string; enteredById: string | null }

/**
 * The invited person takes part in the event's dialogue: their group is vouched for by a convenor who invited them.
 * Who takes part already keeps the group that counts. Gives the group of their place.
 */
async function joinDialogue(
  tx: Transaction,
  { event, row, personId, enteredById }: Joining,
): Promise<StakeholderGroup> {
  const dialogueId = event.dialogueId ?? ''
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const before = await tx.registration.findUnique({
    where: { dialogueId_personId: { dialogueId, personId } },
    select: {
      id: true,
      state: true,
      affiliationId: true,
      affiliation: { select: { group: true } },
    },
  })
  if (before && isHeld(before.state)) return before.affiliation.group
  const isVouched = await isVouchedFor(tx, { dialogueId, personId, row })
  const affiliationId = await affiliationOf(tx, personId, { row, isVouched })
  const state = isVouched ? ('confirmed' as const) : ('applied' as const)
  const shown = { affiliationId, state, name: row.name, language: row.language, enteredById }
  const { id } = before
    ? await tx.registration.update({
        where: { id: before.id },
        data: {
          ...shown,
          ...{ question: null, answer: null, requestedAffiliationId: null, requestedName: null },
        },
        select: { id: true },
      })
    : await tx.registration.create({
        data: {
          ...{ dialogueId, personId, ...shown },
          channel: enteredById ? 'facilitator' : 'web',
          createdAt: now(),
        },
        select: { id: true },
      })
  const byId = state === 'confirmed' ? row.createdById : null
  await noteChange(tx, { registrationId: id, from: before?.state ?? null, to: state, byId })
  if (before) await endUnused(tx, before.affiliationId)
  return row.group
}

/**
 * A convenor of the dialogue knows whom they invite. Whoever got an invitation passed on, was asked by somebody who
 * works at the event alone, or invited themselves has a place, and waits for a convenor to approve their group.
 */
async function isVouchedFor(
  tx: Transaction,
  { dialogueId, personId, row }: { dialogueId: string; personId: string; row: InvitationRow },
): Promise<boolean> {
  const { createdById, delegatedFromId } = row
  if (!createdById || createdById === personId || delegatedFromId) return false
  const grants = { dialogueId, personId: createdById, role: 'convenor' as const }
  return (await tx.roleGrant.count({ where: grants })) > 0
}

async function affiliationOf(
  tx: Transaction,
  personId: string,
  { row, isVouched }: { row: InvitationRow; isVouched: boolean },
): Promise<string> {
  const { group, organisationName: organisation, roleTitle, createdById } = row
  const id = await stateAffiliation(tx, personId, { group, organisation, roleTitle })
  if (!isVouched || !createdById) return id
  const inviter = await tx.person.findUnique({ where: { id: createdById }, select: { name: true } })
  await tx.affiliation.update({
    where: { id },
    data: {
      state: 'approved',
      vouchedBy: inviter?.name ?? null,
      vouchedHow: 'knows',
      decidedById: createdById,
      decidedAt: now(),
    },
    select: { id: true },
  })
  return id
}
