import 'server-only'
import type { Actor } from '@/lib/access/actor'
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
}
