import 'server-only'
import type { Role, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, powerBehind, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { hasLeadOutside } from '@/lib/access/rules'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'

type Grant = {
  personId: string
  role: Role
  dialogueId: string | null
  speaksFor: StakeholderGroup | null
}

/**
 * Gives a role, once: a second time changes nothing. Somebody with government or industry behind them gets
 * one only where a safeguarding lead from outside that group is appointed.
 */
export async function grantRole(tx: Transaction, actor: Actor, grant: Grant): Promise<void> {
  if (grant.dialogueId) await refuseCapture(tx, { ...grant, dialogueId: grant.dialogueId })
  const held = await tx.roleGrant.findFirst({
    where: {
      personId: grant.personId,
      role: grant.role,
      dialogueId: grant.dialogueId,
      endedAt: null,
    },
    select: { id: true },
  })
  if (held) return
  const { id } = await tx.roleGrant.create({
    data: { ...grant, grantedById: personIdOf(actor), grantedAt: now() },
    select: { id: true },
  })
  await record(tx, actor, grant.dialogueId ? 'role.give' : 'portal.role', {
    dialogueId: grant.dialogueId,
    object: { kind: 'roleGrant', id },
  })
}

async function refuseCapture(tx: Transaction, grant: Grant & { dialogueId: string }) {
  const holder = await loadMember(grant.personId, {}, tx)
  if (!holder) throw notFound()
  const withRole = {
    ...holder,
    roles: [
      ...holder.roles,
      { role: grant.role, dialogueId: grant.dialogueId, speaksFor: grant.speaksFor },
    ],
  }
  const power = powerBehind(withRole, grant.dialogueId)
  if (power === null) return
  const facts = await dialogueFacts(tx, { id: grant.dialogueId })
  if (!hasLeadOutside(facts, power))
    throw new Refusal('conflict', 'needsOutsideLead', { grantedBy: 'administrator' })
}

/** Ends a role; the holder loses it on their next request. A dialogue keeps at least one convenor. */
export async function endRole(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id, endedAt: null, dialogueId: { not: null } },
      select: { id: true, personId: true, role: true, dialogueId: true },
    })
    if (!grant?.dialogueId) throw notFound()
    const dialogue = await dialogueFacts(tx, { id: grant.dialogueId })
    authorize(actor, 'role.end', { dialogue, role: grant.role, grant })
    await lockGrants(tx, grant.dialogueId)
    if (grant.role === 'convenor') await refuseLast(tx, 'convenor', grant.dialogueId)
    if (grant.role === 'safeguardingLead') await refuseIfNeeded(tx, grant)
    await end(tx, actor, grant.id)
    await record(tx, actor, 'role.end', {
      dialogueId: grant.dialogueId,
      object: { kind: 'roleGrant', id: grant.id },
    })
    const { slug } = await tx.dialogue.findUniqueOrThrow({ where: { id: grant.dialogueId } })
    return { slug }
  })
}

/** Makes somebody on the team the convenor and lays down one's own role, in one step. */
export async function handOver(
  actor: Actor,
  { slug, personId }: { slug: string; personId: string },
) {
  return transaction(async (tx) => {
    const dialogue = await dialogueFacts(tx, { slug })
    authorize(actor, 'dialogue.know', { dialogue })
    authorize(actor, 'role.handOver', { dialogue })
    await lockGrants(tx, dialogue.id)
    const onTeam = await tx.roleGrant.findFirst({
      where: { personId, dialogueId: dialogue.id, endedAt: null },
      select: { speaksFor: true },
    })
    if (!onTeam || personId === personIdOf(actor)) throw notFound()
    await grantRole(tx, actor, {
      personId,
      role: 'convenor',
      dialogueId: dialogue.id,
      speaksFor: onTeam.speaksFor,
    })
    const own = await tx.roleGrant.findFirst({
      where: {
        personId: personIdOf(actor) ?? '',
        role: 'convenor',
        dialogueId: dialogue.id,
        endedAt: null,
      },
      select: { id: true },
    })
    if (own) await end(tx, actor, own.id)
    await record(tx, actor, 'role.handOver', { dialogueId: dialogue.id })
    return { slug }
  })
}

/** Makes somebody with an account an editor or administrator; asked for by their confirmed address. */
export async function appointInPortal(
  actor: Actor,
  { role, address }: { role: 'editor' | 'administrator'; address: string },
) {
  authorize(actor, 'portal.role', null)
  return transaction(async (tx) => {
    const owner = await tx.emailAddress.findFirst({
      where: { address, verifiedAt: { not: null }, person: { account: { isNot: null } } },
      select: { personId: true },
    })
    if (!owner) throw new Refusal('invalid', 'noSuchAccount', { field: 'address' })
    await grantRole(tx, actor, {
      personId: owner.personId,
      role,
      dialogueId: null,
      speaksFor: null,
    })
    return { role }
  })
}

/** Ends the role of an editor or administrator. The portal keeps at least one administrator. */
export async function endPortalRole(actor: Actor, { id }: { id: string }) {
  authorize(actor, 'portal.role', null)
  return transaction(async (tx) => {
    // Two administrators ending each other must not both succeed.
    await tx.$queryRaw`SELECT 1 FROM role_grant WHERE dialogue_id IS NULL AND ended_at IS NULL FOR UPDATE`
    const grant = await tx.roleGrant.findFirst({
      where: { id, endedAt: null, dialogueId: null },
      select: { id: true, role: true },
    })
    if (!grant) throw notFound()
    if (grant.role === 'administrator') await refuseLast(tx, 'administrator', null)
    await end(tx, actor, grant.id)
    await record(tx, actor, 'portal.role', { object: { kind: 'roleGrant', id: grant.id } })
    return { role: grant.role }
  })
}

/** Changes of one dialogue's team wait for each other: counts made here stay true until the commit. */
async function lockGrants(tx: Transaction, dialogueId: string) {
  await tx.$queryRaw`SELECT 1 FROM dialogue WHERE id = ${dialogueId}::uuid FOR UPDATE`
}

async function refuseLast(tx: Transaction, role: Role, dialogueId: string | null) {
  const holders = await tx.roleGrant.count({ where: { role, dialogueId, endedAt: null } })
  if (holders <= 1) throw new Refusal('conflict', 'lastOne', { grantedBy: 'administrator' })
}

/** A safeguarding lead can't leave while somebody with power behind them works beside them alone. */
async function refuseIfNeeded(
  tx: Transaction,
  grant: { personId: string; dialogueId: string | null },
) {
  const { dialogueId } = grant
  if (!dialogueId) return
  const facts = await dialogueFacts(tx, { id: dialogueId })
  const without = {
    ...facts,
    safeguardingLeads: facts.safeguardingLeads.filter((lead) => lead.personId !== grant.personId),
  }
  const team = await tx.roleGrant.findMany({
    where: { dialogueId, endedAt: null, personId: { not: grant.personId } },
    select: { personId: true },
    distinct: ['personId'],
  })
  for (const { personId } of team) {
    const member = await loadMember(personId, {}, tx)
    const power = member && powerBehind(member, dialogueId)
    if (power && !hasLeadOutside(without, power))
      throw new Refusal('conflict', 'needsOutsideLead', { grantedBy: 'administrator' })
  }
}

async function end(tx: Transaction, actor: Actor, id: string) {
  await tx.roleGrant.update({
    where: { id },
    data: { endedAt: now(), endedById: personIdOf(actor) },
    select: { id: true },
  })
}
