import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { lockInterview } from '../lock'
import type { EarlierInput } from '../schema'
import { visibleTo } from '../visibility'
import { backToDraft } from './state'

/**
 * Says that the same person spoke before. It tells something about them, so it is released like everything else; taking
 * it back tells less and needs nobody's leave.
 */
export async function linkEarlier(
  actor: Actor,
  { slug, earlierSlug }: EarlierInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const earlierId = earlierSlug
      ? await earlierOf(tx, actor, { id: row.id, dialogueId: row.dialogueId, earlierSlug })
      : null
    // The same form once more changes nothing that somebody has released.
    const isSame = (await tx.interview.count({ where: { id: row.id, earlierId } })) > 0
    if (isSame) return { slug: row.slug }
    await tx.interview.update({
      where: { id: row.id },
      data: { earlierId },
      select: { id: true },
    })
    if (earlierId) await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** Of the same dialogue, and not one that itself came after: nobody speaks before themselves. */
async function earlierOf(
  tx: Transaction,
  actor: Actor,
  { id, dialogueId, earlierSlug }: { id: string; dialogueId: string; earlierSlug: string },
): Promise<string> {
  const refused = () => new Refusal('invalid', 'notEarlier', { field: 'earlierSlug' })
  // Two who link in opposite directions take turns.
  await tx.$queryRaw`SELECT 1 FROM dialogue WHERE id = ${dialogueId}::uuid FOR UPDATE`
  const found = await tx.interview.findFirst({
    where: { AND: [{ slug: earlierSlug, dialogueId }, await visibleTo(actor, tx)] },
    select: { id: true, earlierId: true },
  })
  if (!found) throw refused()
  for (let at: typeof found | null = found; at;) {
    if (at.id === id) throw refused()
    at = at.earlierId
      ? await tx.interview.findUnique({
          where: { id: at.earlierId },
          select: { id: true, earlierId: true },
        })
      : null
  }
  return found.id
}
