import 'server-only'
import type { System } from '@/lib/access/actor'
import { storedParameters } from '@/lib/common-ground/snapshot'
import { db, Prisma, transaction } from '@/lib/platform/db'
import { frozenAnswers } from '../answers'
import { packed, unpacked } from '../frozen'
import { workedOut } from '../worked-out'

/** Looks for opinion groups behind a published snapshot. Takes seconds; once found they stay as they are. */
export async function findOpinionGroups(_portal: System, snapshotId: string): Promise<void> {
  const snapshot = await db().commonGroundSnapshot.findUnique({
    where: { id: snapshotId },
    select: {
      dialogueId: true,
      number: true,
      parameters: true,
      publishedAt: true,
      withdrawnAt: true,
      results: { where: { shown: { not: Prisma.DbNull } }, select: { contributionId: true } },
    },
  })
  if (!snapshot?.publishedAt || snapshot.withdrawnAt) return
  const { dialogueId, number } = snapshot
  const previous = await db().commonGroundSnapshot.findFirst({
    where: { dialogueId, number: { lt: number }, opinionInput: { not: null } },
    orderBy: { number: 'desc' },
    select: { opinionInput: true },
  })
  const before = previous?.opinionInput ? unpacked(previous.opinionInput).known : null
  const viewIds = snapshot.results.map(({ contributionId }) => contributionId)
  const frozen = await frozenAnswers(db(), { dialogueId, viewIds }, before)
  const { shown, known, basis } = workedOut(frozen, storedParameters(snapshot.parameters).groups)
  await transaction(async (tx) => {
    await tx.commonGroundSnapshot.updateMany({
      where: { id: snapshotId, withdrawnAt: null, opinion: { equals: Prisma.DbNull } },
      data: {
        opinion: { ...shown },
        opinionInput: packed({ ...frozen, known }),
        opinionBasis: { ...basis },
      },
    })
  })
}
