import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import type { Pair } from './stays'

/** What the record has written into summaries, said about them, and had against them. */
export async function moveWriting(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  for (const theirs of await tx.summaryDraft.findMany({ where: { personId: mergedId } })) {
    const { versionId, target, savedAt } = theirs
    const own = { versionId_target_personId: { versionId, target, personId: keptId } }
    const ours = await tx.summaryDraft.findUnique({ where: own })
    // Of two the newer stays: what one has typed last.
    if (ours && ours.savedAt >= savedAt) continue
    if (ours) await tx.summaryDraft.delete({ where: own })
    await tx.summaryDraft.update({
      where: { versionId_target_personId: { versionId, target, personId: mergedId } },
      data: { personId: keptId },
    })
  }
  await tx.summaryDraft.deleteMany({ where: { personId: mergedId } })
  const by = { where: { byId: mergedId }, data: { byId: keptId } }
  await tx.summaryComment.updateMany(by)
  await tx.summaryTranslation.updateMany(by)
  await tx.summaryReading.updateMany(by)
  await tx.summaryComment.updateMany({
    where: { settledById: mergedId },
    data: { settledById: keptId },
  })
  await tx.trayItem.updateMany({ where: { addedById: mergedId }, data: { addedById: keptId } })
  await tx.summaryTranslation.updateMany({
    where: { checkedById: mergedId },
    data: { checkedById: keptId },
  })
  await tx.summaryReview.updateMany({
    where: { openedById: mergedId },
    data: { openedById: keptId },
  })
  await moveObjections(tx, { keptId, mergedId })
}

async function moveObjections({ objection }: Transaction, { keptId, mergedId }: Pair) {
  await objection.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await objection.updateMany({ where: { enteredById: mergedId }, data: { enteredById: keptId } })
  await objection.updateMany({ where: { answeredById: mergedId }, data: { answeredById: keptId } })
  await objection.updateMany({ where: { withheldById: mergedId }, data: { withheldById: keptId } })
}
