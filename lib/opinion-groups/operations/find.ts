import 'server-only'
import type { System } from '@/lib/access/actor'
import { storedParameters } from '@/lib/common-ground/snapshot'
import { db, Prisma, transaction, type Reader } from '@/lib/platform/db'
import { frozenAnswers } from '../answers'
import { packed, unpacked } from '../frozen'
import { workedOut } from '../worked-out'

/** Something that counts was taken away meanwhile: so often it is begun anew before the job is tried later. */
const tries = 5

/** Looks for opinion groups behind a published snapshot. Takes seconds; once found they stay as they are. */
export async function findOpinionGroups(portal: System, snapshotId: string): Promise<void> {
  for (let turn = 0; turn < tries; turn += 1) if (await found(portal, snapshotId)) return
  throw new Error('opinion groups not found: the snapshot keeps changing')
}

/** False where the snapshot was touched while they were looked for. */
async function found(_portal: System, snapshotId: string): Promise<boolean> {
  const version = await versionOf(db(), snapshotId)
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
  if (!snapshot?.publishedAt || snapshot.withdrawnAt) return true
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
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM common_ground_snapshot WHERE id = ${snapshotId}::uuid FOR UPDATE`
    // Whoever withdraws a view, makes it anonymous or erases themself touches the row: what they took must not be kept.
    if ((await versionOf(tx, snapshotId)) !== version) return false
    await tx.commonGroundSnapshot.updateMany({
      where: { id: snapshotId, opinion: { equals: Prisma.DbNull } },
      data: {
        opinion: { ...shown },
        opinionInput: packed({ ...frozen, known }),
        opinionBasis: { ...basis },
      },
    })
    return true
  })
}

/** Of its row: another one after every change of it. */
async function versionOf(reader: Reader, snapshotId: string): Promise<string | null> {
  const [row] = await reader.$queryRaw<{ version: string }[]>`
    SELECT xmin::text AS version FROM common_ground_snapshot WHERE id = ${snapshotId}::uuid`
  return row?.version ?? null
}
