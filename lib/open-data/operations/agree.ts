import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { knownDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { wording, type AgreeInput, type WhichDialogue } from '../schema'

/** On record with the day and the words; nothing else depends on it, least of all taking part. */
export async function agree(actor: Actor, { slug }: AgreeInput) {
  try {
    return await transaction(async (tx) => {
      const dialogue = await knownDialogue(tx, actor, { slug })
      authorize(actor, 'openData.agree', { dialogue })
      await tx.openDataAgreement.create({
        data: {
          dialogueId: dialogue.id,
          personId: personIdOf(actor) ?? '',
          wording,
          givenAt: now(),
        },
        select: { id: true },
      })
      await record(tx, actor, 'openData.agree', { dialogueId: dialogue.id })
      return { slug }
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('conflict', 'agreedAlready')
    throw error
  }
}

/** From the next file on their answers are left out; files that somebody has already can't be called back. */
export async function endAgreement(actor: Actor, { slug }: WhichDialogue) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, { slug })
    const standing = await tx.openDataAgreement.findFirst({
      where: { dialogueId: dialogue.id, personId: personIdOf(actor) ?? '', endedAt: null },
      select: { id: true, personId: true },
    })
    if (!standing) throw notFound()
    authorize(actor, 'openData.endAgreement', { dialogue, agreement: standing })
    await tx.openDataAgreement.update({
      where: { id: standing.id },
      data: { endedAt: now() },
      select: { id: true },
    })
    await record(tx, actor, 'openData.endAgreement', { dialogueId: dialogue.id })
    return { slug }
  })
}
