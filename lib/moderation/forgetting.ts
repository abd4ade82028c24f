import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'

/**
 * The words that decisions were about are gone, by their author's hand: what was sealed of them goes too, and nothing
 * is proposed about them or reported any more. That something was decided stays, to be counted.
 */
export async function forgetDecisions(tx: Transaction, contributionId: string): Promise<void> {
  await tx.redaction.deleteMany({ where: { decision: { contributionId } } })
  await tx.contributionFlag.deleteMany({ where: { contributionId } })
  await tx.moderationClaim.deleteMany({ where: { contributionId } })
  const at = now()
  const standing = { contributionId, endedAt: null }
  await tx.decision.updateMany({
    where: { ...standing, state: 'proposed' },
    data: { state: 'rejected', decidedAt: at, endedAt: at },
  })
  await tx.decision.updateMany({ where: standing, data: { endedAt: at } })
  await tx.appeal.deleteMany({ where: { decision: { contributionId } } })
  await tx.report.updateMany({
    where: { contributionId, closedAt: null },
    data: { closedAt: at },
  })
}
