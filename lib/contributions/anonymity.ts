import 'server-only'
import { allRecordsOf } from '@/lib/accounts/merging/records'
import { after, minutes } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import type { ContributionFacts } from './facts'
import { noticesAboutViews } from './notices'

/**
 * Cuts what ties a view to its author in the past: in the log, whatever the author or who entered it did about it
 * becomes "somebody, on that day"; what was told or mailed to the author about their views here goes, because its
 * time alone would tell which view it was. What others did (a release, a hold) names only them.
 */
export async function cutLinks(tx: Transaction, { contribution, dialogue }: ContributionFacts) {
  const people = [contribution.personId, contribution.enteredById].filter((id) => id !== null)
  if (people.length === 0) return
  // The log keeps the ids under which they acted, also those of records that have been merged into theirs.
  const records = await allRecordsOf(tx, people)
  await tx.activity.updateMany({
    where: { actorId: { in: records }, objectKind: 'contribution', objectId: contribution.id },
    data: { actorId: null, objectKind: null, objectId: null, reason: null, at: null },
  })
  // Whoever entered it may have translated it too.
  const of = { contributionId: contribution.id }
  // It came in a file: the row there says in which, and of whom.
  await tx.viewImportRow.deleteMany({ where: of })
  // What a safeguarding lead wrote when they opened it may say who it was.
  await tx.breakGlass.updateMany({ where: of, data: { reason: '' } })
  await tx.contributionTranslation.updateMany({
    where: { ...of, byId: { in: records } },
    data: { byId: null },
  })
  await tx.contributionTranslation.updateMany({
    where: { ...of, checkedById: { in: records } },
    data: { checkedById: null },
  })
  // Whose answer gave way in a merge is an author of one of the two: nobody answers what is theirs.
  const merges = { OR: [{ contributionId: contribution.id }, { keptId: contribution.id }] }
  await tx.movedResponse.deleteMany({ where: { personId: { in: records }, decision: merges } })
  await tx.contributionAudio.updateMany({
    where: { ...of, transcribedById: { in: records } },
    data: { transcribedById: null },
  })
  await tx.contributionAudio.updateMany({
    where: { ...of, checkedById: { in: records } },
    data: { checkedById: null },
  })
  // What opinion groups can be worked out from again numbers authors: the same number for all their views.
  await tx.commonGroundSnapshot.updateMany({
    where: { results: { some: of } },
    data: { opinionInput: null },
  })
  if (!contribution.personId) return
  const { personId } = contribution
  const kind = { in: [...noticesAboutViews] }
  const told = await tx.message.findMany({
    where: { personId, dialogueId: dialogue.id, kind },
    select: { id: true, createdAt: true },
  })
  if (told.length === 0) return
  await tx.message.deleteMany({ where: { id: { in: told.map(({ id }) => id) } } })
  // The mail that brings a message is written within the same minute.
  await tx.mail.deleteMany({
    where: {
      personId,
      kind,
      OR: told.map(({ createdAt }) => ({
        createdAt: { gte: after(createdAt, -minutes(1)), lte: after(createdAt, minutes(1)) },
      })),
    },
  })
}
