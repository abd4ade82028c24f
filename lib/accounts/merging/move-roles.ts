import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { endHeldRoles } from '@/lib/event-roles/operations'
import type { Transaction } from '@/lib/platform/db'
import { endGrant } from '@/lib/roles/grants'
import { strongerOf } from '@/lib/roles/stronger'
import type { Pair } from './stays'

/** Roles: held once each. Whom a record spoke for goes with it, and power behind somebody is never lost. */
export async function moveRoles(
  tx: Transaction,
  actor: Actor,
  { keptId, mergedId }: Pair,
): Promise<void> {
  const theirs = await tx.roleGrant.findMany({ where: { personId: mergedId, endedAt: null } })
  for (const grant of theirs) {
    const own = await tx.roleGrant.findFirst({
      where: {
        personId: keptId,
        role: grant.role,
        dialogueId: grant.dialogueId,
        endedAt: null,
      },
    })
    if (!own) continue
    await endGrant(tx, actor, grant.id)
    await tx.roleGrant.update({
      where: { id: own.id },
      data: { speaksFor: strongerOf(own.speaksFor, grant.speaksFor) },
      select: { id: true },
    })
  }
  await tx.roleGrant.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await moveEventRoles(tx, actor, { keptId, mergedId })
}

/** At an event too; of two facilitators who are one person the groups are put together. */
async function moveEventRoles(tx: Transaction, actor: Actor, { keptId, mergedId }: Pair) {
  const theirs = await tx.eventRole.findMany({ where: { personId: mergedId, endedAt: null } })
  for (const { id, eventId, role, groups } of theirs) {
    const own = await tx.eventRole.findFirst({
      where: { personId: keptId, eventId, role, endedAt: null },
    })
    if (!own) continue
    await endHeldRoles(tx, actor, [id])
    await tx.eventRole.update({
      where: { id: own.id },
      data: { groups: [...new Set([...own.groups, ...groups])] },
      select: { id: true },
    })
  }
  await tx.eventRole.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
}
