import 'server-only'
import type { Role, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, powerBehind, type Actor, type Member } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { loadMember } from '@/lib/access/load-member'
import { hasLeadOutside } from '@/lib/access/rules'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import type { Reader, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { able } from './able'
import { strongerOf } from './stronger'

export type Grant = {
  personId: string
  role: Role
  dialogueId: string | null
  speaksFor: StakeholderGroup | null
}

/**
 * A dialogue, for a question about its team. Whoever may not know of it hears that there is nothing; whoever
 * isn't signed in hears just that, so that their form is kept for them.
 */
export async function teamDialogue(
  reader: Reader,
  actor: Actor,
  which: { id: string } | { slug: string },
): Promise<DialogueFacts> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const dialogue = await dialogueFacts(reader, which)
  if (!can(actor, 'role.see', { dialogue })) authorize(actor, 'dialogue.know', { dialogue })
  return dialogue
}

/** Changes of one dialogue's team wait for each other: counts made after it stay true until the commit. */
export async function lockTeam(tx: Transaction, dialogueId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM dialogue WHERE id = ${dialogueId}::uuid FOR UPDATE`
}

/** The same for the roles of the portal: two administrators ending each other must not both succeed. */
export async function lockPortalRoles(tx: Transaction): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM role_grant WHERE dialogue_id IS NULL AND ended_at IS NULL ORDER BY id FOR UPDATE`
}

/** Gives a role and logs it. */
export async function grantRole(tx: Transaction, actor: Actor, grant: Grant): Promise<void> {
  const id = await giveRole(tx, grant, personIdOf(actor))
  if (!id) return
  await record(tx, actor, grant.dialogueId ? 'role.give' : 'portal.role', {
    dialogueId: grant.dialogueId,
    object: { kind: 'roleGrant', id },
  })
}

/**
 * Gives a role, once; the new grant's id, or null where it was held already. Somebody with government or
 * industry behind them gets one only where a safeguarding lead from outside that group is appointed.
 */
export async function giveRole(
  tx: Transaction,
  grant: Grant,
  grantedById: string | null,
): Promise<string | null> {
  const holder = await loadMember(grant.personId, {}, tx)
  if (!holder) throw notFound()
  if (holder.isSuspended) throw new Refusal('conflict', 'holderSuspended')
  if (grant.dialogueId) {
    await lockTeam(tx, grant.dialogueId)
    await refuseCapture(tx, holder, { ...grant, dialogueId: grant.dialogueId })
  }
  const { speaksFor, ...which } = grant
  const held = await tx.roleGrant.findFirst({
    where: { ...which, endedAt: null },
    select: { id: true, speaksFor: true },
  })
  if (held) {
    // Whom somebody speaks for can be said later; being asked again never takes power from behind them.
    await tx.roleGrant.update({
      where: { id: held.id },
      data: { speaksFor: strongerOf(held.speaksFor, speaksFor) },
      select: { id: true },
    })
    return null
  }
  const { id } = await tx.roleGrant.create({
    data: { ...grant, grantedById, grantedAt: now() },
    select: { id: true },
  })
  return id
}

async function refuseCapture(
  tx: Transaction,
  holder: Member,
  { dialogueId, role, speaksFor }: Grant & { dialogueId: string },
): Promise<void> {
  const withRole = { ...holder, roles: [...holder.roles, { role, dialogueId, speaksFor }] }
  const power = powerBehind(withRole, dialogueId)
  if (power === null) return
  if (!hasLeadOutside(await dialogueFacts(tx, { id: dialogueId }), power))
    throw new Refusal('conflict', 'needsOutsideLead', { grantedBy: 'administrator' })
}

type LastOf = { role: Role; dialogueId: string | null; personId: string }

/** A dialogue keeps a convenor who can act, the portal an administrator. Lock before asking. */
export async function refuseLast(tx: Transaction, { role, dialogueId, personId }: LastOf) {
  const others = await tx.roleGrant.count({
    where: { role, dialogueId, endedAt: null, personId: { not: personId }, person: able },
  })
  if (others === 0) throw new Refusal('conflict', 'lastOne')
}

type Lead = { personId: string; dialogueId: string }

/** A safeguarding lead can't leave while somebody with power behind them works beside them alone. */
export async function refuseIfNeeded(tx: Transaction, lead: Lead): Promise<void> {
  if (await isNeeded(tx, lead))
    throw new Refusal('conflict', 'needsOutsideLead', { grantedBy: 'administrator' })
}

/** Whether without this lead nobody would watch over somebody with power behind them. Lock the team before asking. */
export async function isNeeded(tx: Transaction, { personId, dialogueId }: Lead): Promise<boolean> {
  const facts = await dialogueFacts(tx, { id: dialogueId })
  const without = {
    ...facts,
    safeguardingLeads: facts.safeguardingLeads.filter((lead) => lead.personId !== personId),
  }
  const team = await tx.roleGrant.findMany({
    where: { dialogueId, endedAt: null, personId: { not: personId } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const atEvents = await tx.eventRole.findMany({
    where: { event: { dialogueId }, endedAt: null, personId: { not: personId } },
    select: { personId: true },
    distinct: ['personId'],
  })
  for (const each of [...team, ...atEvents]) {
    const member = await loadMember(each.personId, {}, tx)
    const power = member && powerBehind(member, dialogueId)
    if (power && !hasLeadOutside(without, power)) return true
  }
  return false
}

export async function endGrant(tx: Transaction, actor: Actor, id: string): Promise<void> {
  await tx.roleGrant.update({
    where: { id },
    data: { endedAt: now(), endedById: personIdOf(actor) },
    select: { id: true },
  })
}
