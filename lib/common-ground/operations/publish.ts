import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { knownDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { PublishInput } from '../schema'
import { lockChain, newestSnapshot } from '../snapshot'

/** Gives out the snapshot that the convenor has looked at, under an address that stays. */
export async function publishGround(actor: Actor, { slug, snapshot }: PublishInput) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, { slug })
    authorize(actor, 'commonGround.publish', { dialogue })
    await lockChain(tx, dialogue.id)
    const newest = await newestSnapshot(tx, dialogue.id)
    if (!newest) throw notFound()
    if (newest.publicId !== snapshot) throw new Refusal('conflict', 'snapshotOvertaken')
    if (newest.publishedAt) throw new Refusal('conflict', 'alreadyPublished')
    await tx.commonGroundSnapshot.update({
      where: { id: newest.id },
      data: { publishedAt: now(), publishedById: personIdOf(actor) },
      select: { id: true },
    })
    await addJob(tx, 'find-opinion-groups', { snapshotId: newest.id })
    await record(tx, actor, 'commonGround.publish', {
      dialogueId: dialogue.id,
      object: { kind: 'commonGroundSnapshot', id: newest.id },
    })
    return { slug, snapshot }
  })
}
