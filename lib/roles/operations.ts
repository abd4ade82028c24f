import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import {
  endGrant,
  grantRole,
  lockPortalRoles,
  lockTeam,
  refuseIfNeeded,
  refuseLast,
  teamDialogue,
} from './grants'
import type { HandOverInput, PortalRoleInput } from './schema'

/** Ends a role; the holder loses it on their next request. A dialogue keeps at least one convenor. */
export async function endRole(actor: Actor, { id }: { id: string }): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const found = await tx.roleGrant.findFirst({
      where: { id, dialogueId: { not: null } },
      select: { dialogueId: true },
    })
    if (!found?.dialogueId) throw notFound()
    const dialogue = await teamDialogue(tx, actor, { id: found.dialogueId })
    await lockTeam(tx, dialogue.id)
    // Read again behind the lock: somebody may have ended it in the meantime.
    const grant = await tx.roleGrant.findFirst({
      where: { id, endedAt: null },
      select: { id: true, personId: true, role: true, dialogue: { select: { slug: true } } },
    })
    if (!grant?.dialogue) throw notFound()
    authorize(actor, 'role.end', { dialogue, role: grant.role, grant })
    const about = { role: grant.role, dialogueId: dialogue.id, personId: grant.personId }
    if (grant.role === 'convenor') await refuseLast(tx, about)
    if (grant.role === 'safeguardingLead') await refuseIfNeeded(tx, about)
    await endGrant(tx, actor, grant.id)
    await endOpenInvitations(tx, about)
    await record(tx, actor, 'role.end', {
      dialogueId: dialogue.id,
      object: { kind: 'roleGrant', id: grant.id },
    })
    return { slug: grant.dialogue.slug }
  })
}

/** An older invitation must not bring back by its link what has been ended. */
async function endOpenInvitations(
  tx: Transaction,
  { dialogueId, personId }: { dialogueId: string; personId: string },
): Promise<void> {
  const owned = await tx.emailAddress.findMany({
    where: { personId },
    select: { address: true },
  })
  await tx.roleInvitation.updateMany({
    where: {
      dialogueId,
      address: { in: owned.map(({ address }) => address) },
      acceptedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: now() },
  })
}

/** Makes somebody on the team the convenor and lays down one's own role, in one step. */
export async function handOver(
  actor: Actor,
  { slug, personId }: HandOverInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await teamDialogue(tx, actor, { slug })
    authorize(actor, 'role.handOver', { dialogue })
    await lockTeam(tx, dialogue.id)
    const self = personIdOf(actor) ?? ''
    const own = await tx.roleGrant.findFirst({
      where: { personId: self, role: 'convenor', dialogueId: dialogue.id, endedAt: null },
      select: { id: true },
    })
    // Two presses of the button: the second finds the role handed over already.
    if (!own) throw new Refusal('conflict', 'conflict')
    const onTeam = await tx.roleGrant.findMany({
      where: { personId, dialogueId: dialogue.id, endedAt: null },
      select: { speaksFor: true },
    })
    if (onTeam.length === 0 || personId === self) throw notFound()
    await grantRole(tx, actor, {
      personId,
      role: 'convenor',
      dialogueId: dialogue.id,
      speaksFor: onTeam.find((each) => each.speaksFor)?.speaksFor ?? null,
    })
    await endGrant(tx, actor, own.id)
    // An invitation counts as long as whoever sent it may send it: the successor answers for those that are open.
    await tx.roleInvitation.updateMany({
      where: { dialogueId: dialogue.id, invitedById: self, acceptedAt: null, revokedAt: null },
      data: { invitedById: personId },
    })
    await record(tx, actor, 'role.handOver', {
      dialogueId: dialogue.id,
      object: { kind: 'person', id: personId },
    })
    return { slug }
  })
}

/** Makes somebody with an account an editor or administrator; asked for by their confirmed address. */
export async function appointInPortal(actor: Actor, { role, address }: PortalRoleInput) {
  authorize(actor, 'portal.role', null)
  return transaction(async (tx) => {
    await lockPortalRoles(tx)
    const owner = await tx.emailAddress.findFirst({
      where: { address, verifiedAt: { not: null }, person: { account: { isNot: null } } },
      select: { personId: true },
    })
    if (!owner) throw new Refusal('invalid', 'noSuchAccount', { field: 'address' })
    const { personId } = owner
    await grantRole(tx, actor, { personId, role, dialogueId: null, speaksFor: null })
    return { role }
  })
}

/** Ends the role of an editor or administrator. The portal keeps at least one administrator. */
export async function endPortalRole(actor: Actor, { id }: { id: string }) {
  authorize(actor, 'portal.endRole', null)
  return transaction(async (tx) => {
    await lockPortalRoles(tx)
    const grant = await tx.roleGrant.findFirst({
      where: { id, endedAt: null, dialogueId: null },
      select: { id: true, role: true, personId: true },
    })
    if (!grant) throw notFound()
    const { role, personId } = grant
    if (role === 'administrator') await refuseLast(tx, { role, dialogueId: null, personId })
    await endGrant(tx, actor, grant.id)
    await record(tx, actor, 'portal.endRole', { object: { kind: 'roleGrant', id: grant.id } })
    return { role }
  })
}
