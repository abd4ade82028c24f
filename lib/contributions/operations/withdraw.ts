import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { forgetSound } from '@/lib/audio/gone'
import { forgetDecisions } from '@/lib/moderation/forgetting'
import { unmergeAll } from '@/lib/moderation/merging'
import { now, today } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { lockContribution } from '../facts'
import type { ViewInput } from '../schema'
import { recorded } from '../recorded'

/** At any time. The words go; a neutral tombstone stays where they were published. */
export async function withdrawView(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const { contribution, dialogue, slug } = await eraseable(tx, actor, publicId)
    await erase(tx, contribution.id)
    await record(tx, actor, 'contribution.withdraw', recorded({ dialogue, contribution }))
    return { slug, publicId }
  })
}

async function eraseable(tx: Transaction, actor: Actor, publicId: string) {
  const facts = await lockContribution(tx, actor, publicId)
  authorize(actor, 'contribution.withdraw', facts)
  return facts
}

/**
 * Answers to the words go with them: nobody can know later what was agreed to. Replies are words of other people
 * and stay, under the tombstone.
 */
export async function erase(tx: Transaction, contributionId: string): Promise<void> {
  await unmergeAll(tx, contributionId)
  await tx.contribution.update({
    where: { id: contributionId },
    data: {
      state: 'withdrawn',
      withdrawnOn: today(),
      heldUntil: null,
      stateBefore: null,
      text: '',
      isGloss: false,
      roleTitle: null,
      underPseudonym: false,
      topic: null,
      provenance: {},
    },
    select: { id: true },
  })
  await forgetSound(tx, contributionId)
  await tx.response.deleteMany({ where: { contributionId } })
  // By what of it remains of an import, somebody could try out which words it had.
  await tx.viewImportRow.deleteMany({ where: { contributionId } })
  await forgetFigures(tx, contributionId)
  await tx.setAsideResponse.deleteMany({ where: { contributionId } })
  await forgetDecisions(tx, contributionId)
  await tx.hold.updateMany({ where: { contributionId, endedAt: null }, data: { endedAt: now() } })
}

/** Published figures of it go from every snapshot, with the counts and the answers behind them. */
async function forgetFigures(tx: Transaction, contributionId: string): Promise<void> {
  await tx.commonGroundSnapshot.updateMany({
    where: { results: { some: { contributionId } } },
    data: { opinionInput: null, opinionBasis: Prisma.DbNull },
  })
  await tx.commonGroundResult.updateMany({
    where: { contributionId },
    data: { shown: Prisma.DbNull, input: Prisma.DbNull },
  })
}
