import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { knownDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { TakeBackInput } from '../schema'
import { lockChain } from '../snapshot'

/**
 * Takes a snapshot off the site at once: its address stays and says why. One person is enough, as wherever something is
 * taken away to protect. The counts behind it are kept, shown to nobody: the next snapshot is held against them, else
 * the two would tell who came in between.
 */
export async function takeBackGround(actor: Actor, { slug, snapshot, why }: TakeBackInput) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, { slug })
    authorize(actor, 'commonGround.takeBack', { dialogue })
    await lockChain(tx, dialogue.id)
    const found = await tx.commonGroundSnapshot.findFirst({
      where: { publicId: snapshot, dialogueId: dialogue.id, publishedAt: { not: null } },
      select: { id: true, withdrawnAt: true },
    })
    if (!found) throw notFound()
    const { id } = found
    if (found.withdrawnAt) throw new Refusal('conflict', 'snapshotTakenBack')
    await tx.commonGroundResult.updateMany({
      where: { snapshotId: id },
      data: { shown: Prisma.DbNull },
    })
    await tx.commonGroundSnapshot.update({
      where: { id },
      data: {
        withdrawnAt: now(),
        withdrawnById: personIdOf(actor),
        withdrawnWhy: why,
        opinion: Prisma.DbNull,
        opinionInput: null,
        opinionBasis: Prisma.DbNull,
      },
      select: { id: true },
    })
    await record(tx, actor, 'commonGround.takeBack', {
      dialogueId: dialogue.id,
      object: { kind: 'commonGroundSnapshot', id },
    })
    return { slug, snapshot }
  })
}
