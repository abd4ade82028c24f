import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockCommitment } from '../lock'
import type { WithReason } from '../schema'
import { recordOf, type OnePage } from './ask'

/**
 * Takes a promise away for good. A published one leaves a tombstone with the reason; of one that never was public
 * nothing remains to be seen. What reaches its owner is no longer needed and goes.
 */
export async function withdrawCommitment(actor: Actor, { publicId, reason }: WithReason) {
  return transaction(async (tx): Promise<OnePage & { slug: string }> => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.withdraw', about)
    const { dialogue } = await tx.commitment.update({
      where: { id: row.id },
      data: {
        ...{ state: 'withdrawn', withdrawnAt: now(), withdrawnWhy: reason, changedAt: now() },
        ...{ ownerContact: null, codeHash: null },
      },
      select: { dialogue: { select: { slug: true } } },
    })
    await recordOf(tx, actor, 'commitment.withdraw', row, reason)
    return { publicId, slug: dialogue.slug }
  })
}
