import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import type { Pair } from './stays'

/** What the record has decided, checked, asked or taken in about other people's views. */
export async function moveVoices(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const by = { where: { byId: mergedId }, data: { byId: keptId } }
  await tx.breakGlass.updateMany(by)
  await tx.moderationClaim.updateMany(by)
  await tx.contributionTranslation.updateMany(by)
  await moveDecisions(tx, { keptId, mergedId })
  const changed = { where: { changedById: mergedId }, data: { changedById: keptId } }
  await tx.moderationSetting.updateMany(changed)
  await tx.watchWord.updateMany({ where: { addedById: mergedId }, data: { addedById: keptId } })
  const cleared = { where: { clearedById: mergedId }, data: { clearedById: keptId } }
  await tx.contributionFlag.updateMany(cleared)
  await tx.report.updateMany({ where: { closedById: mergedId }, data: { closedById: keptId } })
  await tx.appeal.updateMany({ where: { decidedById: mergedId }, data: { decidedById: keptId } })
  const checked = { where: { checkedById: mergedId }, data: { checkedById: keptId } }
  await tx.contributionTranslation.updateMany(checked)
  const transcribed = { where: { transcribedById: mergedId }, data: { transcribedById: keptId } }
  await tx.contributionAudio.updateMany(transcribed)
  await tx.contributionAudio.updateMany(checked)
  await tx.viewImport.updateMany({
    where: { createdById: mergedId },
    data: { createdById: keptId },
  })
  const finished = { where: { finishedById: mergedId }, data: { finishedById: keptId } }
  await tx.viewImport.updateMany(finished)
  const looked = { where: { decidedById: mergedId }, data: { decidedById: keptId } }
  await tx.viewImportRow.updateMany(looked)
  const published = { where: { publishedById: mergedId }, data: { publishedById: keptId } }
  await tx.commonGroundSnapshot.updateMany(published)
  const takenBack = { where: { withdrawnById: mergedId }, data: { withdrawnById: keptId } }
  await tx.commonGroundSnapshot.updateMany(takenBack)
  await tx.callBack.updateMany({ where: { calledById: mergedId }, data: { calledById: keptId } })
  await tx.callBack.updateMany({ where: { decidedById: mergedId }, data: { decidedById: keptId } })
  await moveCallBacks(tx, { keptId, mergedId })
  await moveSetAside(tx, { keptId, mergedId })
  await moveOwn(tx, { keptId, mergedId })
}

/** Two voices of one person in a decision are one. */
async function moveDecisions(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const own = await tx.decisionVoice.findMany({ where: { byId: keptId } })
  const decisionId = { in: own.map((each) => each.decisionId) }
  await tx.decisionVoice.deleteMany({ where: { byId: mergedId, decisionId } })
  await tx.decisionVoice.updateMany({ where: { byId: mergedId }, data: { byId: keptId } })
}

/** Asked once about what one person entered for another, under whichever record. */
async function moveCallBacks(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const own = await tx.callBack.findMany({ where: { enteredById: keptId } })
  const registrationId = { in: own.map((each) => each.registrationId) }
  await tx.callBack.deleteMany({ where: { enteredById: mergedId, registrationId } })
  await tx.callBack.updateMany({ where: { enteredById: mergedId }, data: { enteredById: keptId } })
}

/** Answers that wait to be decided, and who had entered them; one a view, as among those that count. */
async function moveSetAside(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const { setAsideResponse } = tx
  const entered = { where: { enteredById: mergedId }, data: { enteredById: keptId } }
  await setAsideResponse.updateMany(entered)
  const own = await setAsideResponse.findMany({ where: { personId: keptId } })
  const contributionId = { in: own.map((each) => each.contributionId) }
  await setAsideResponse.deleteMany({ where: { personId: mergedId, contributionId } })
  await setAsideResponse.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
}

/** What the record has reported, skipped and agreed to: once each. */
async function moveOwn(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const theirs = { where: { personId: mergedId } }
  const moved = { ...theirs, data: { personId: keptId } }
  const before = await tx.movedResponse.findMany({ where: { personId: keptId } })
  const decisions = { in: before.map((each) => each.decisionId) }
  await tx.movedResponse.deleteMany({ where: { personId: mergedId, decisionId: decisions } })
  await tx.movedResponse.updateMany(moved)
  const reported = await tx.report.findMany({ where: { personId: keptId } })
  const reports = { in: reported.map(({ contributionId }) => contributionId) }
  await tx.report.deleteMany({ where: { personId: mergedId, contributionId: reports } })
  await tx.report.updateMany(moved)
  await tx.skippedView.deleteMany(theirs)
  const standing = await tx.openDataAgreement.findMany({
    where: { personId: keptId, endedAt: null },
  })
  const dialogueId = { in: standing.map((each) => each.dialogueId) }
  await tx.openDataAgreement.deleteMany({
    where: { personId: mergedId, endedAt: null, dialogueId },
  })
  await tx.openDataAgreement.updateMany(moved)
}
