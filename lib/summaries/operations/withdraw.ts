import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockSummary } from './lock'

/**
 * Takes a summary with all its versions away for good. A published one leaves a tombstone with the reason, which
 * everybody reads who could read it; of one that never was published nothing remains to be seen.
 */
export async function withdrawSummary(
  actor: Actor,
  { slug, reason }: { slug: string; reason: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockSummary(tx, actor, { slug })
    authorize(actor, 'summary.withdraw', about)
    await tx.summary.update({
      where: { id: row.id },
      data: { state: 'withdrawn', withdrawnAt: now(), withdrawalReason: reason },
      select: { id: true },
    })
    await record(tx, actor, 'summary.withdraw', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
      reason,
    })
    return { slug: row.slug }
  })
}
