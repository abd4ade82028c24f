import 'server-only'
import { today } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

/** The view isn't laid before this person again, unless nothing else is left. */
export async function passOver(tx: Transaction, contributionId: string, personId: string) {
  await tx.$executeRaw`
    INSERT INTO skipped_view (contribution_id, person_id, day)
    VALUES (${contributionId}::uuid, ${personId}::uuid, ${today()}::date) ON CONFLICT DO NOTHING`
}

type Said = { personId: string; contributionId: string; dialogueId: string; saidAt: Date }

/**
 * Refuses what was said before the person took an answer to this view back: a device that comes late must not bring
 * it again. What they say after that is theirs to say.
 */
export async function demandNotTakenBack(
  tx: Transaction,
  { personId, contributionId, dialogueId, saidAt }: Said,
): Promise<void> {
  const skipped = await tx.skippedView.count({ where: { personId, contributionId } })
  if (skipped === 0) return
  const takenBack = await tx.activity.count({
    where: { verb: 'response.withdraw', actorId: personId, dialogueId, at: { gte: saidAt } },
  })
  if (takenBack > 0) throw new Refusal('conflict', 'takenBack', { grantedBy: 'yourself' })
}
