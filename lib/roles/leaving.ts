import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { able } from './able'
import { lockPortalRoles } from './grants'

/**
 * Holds a person, and first whatever they have a role in, until the transaction ends: of two who leave a team at
 * once the second counts without the first. The portal comes before dialogues, those in the order of their ids,
 * and the person last, as with everybody else who changes roles.
 */
export async function lockRolesOf(tx: Transaction, personId: string): Promise<void> {
  await lockPortalRoles(tx)
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM dialogue
    WHERE id IN (SELECT dialogue_id FROM role_grant WHERE person_id = ${personId}::uuid AND ended_at IS NULL)
    ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const inBetween = await tx.roleGrant.count({
    where: {
      personId,
      endedAt: null,
      AND: [{ dialogueId: { not: null } }, { dialogueId: { notIn: held.map(({ id }) => id) } }],
    },
  })
  if (inBetween > 0) throw new Refusal('conflict', 'conflict')
}

/** Whether a dialogue would be left without anybody who can run it, or the portal without an administrator. */
export async function leavesNobody(tx: Transaction, personId: string): Promise<boolean> {
  const held = await tx.roleGrant.findMany({
    where: {
      personId,
      endedAt: null,
      OR: [
        { role: 'convenor', dialogue: { state: { not: 'archived' } } },
        { role: 'administrator', dialogueId: null },
      ],
    },
    select: { role: true, dialogueId: true },
  })
  for (const { role, dialogueId } of held) {
    const others = await tx.roleGrant.count({
      where: { role, dialogueId, endedAt: null, personId: { not: personId }, person: able },
    })
    if (others === 0) return true
  }
  return false
}
