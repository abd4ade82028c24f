import 'server-only'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { drawPseudonym } from '../pseudonym'
import type { DialogueInput } from '../schema'

type Whose = { dialogueId: string; personId: string }

/** The made-up name of somebody in a dialogue: drawn when they first ask, kept until they take it off. */
export async function demandPseudonym(tx: Transaction, { dialogueId, personId }: Whose) {
  // One draw at a time in a dialogue, so that two people never get the same name.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`pseudonym ${dialogueId}`}))`
  const where = { dialogueId_personId: { dialogueId, personId } }
  const own = await tx.registration.findUnique({ where, select: { pseudonym: true } })
  if (!own) throw notFound()
  if (own.pseudonym !== null) return
  let pseudonym = drawPseudonym()
  while ((await tx.registration.count({ where: { dialogueId, pseudonym } })) > 0)
    pseudonym = drawPseudonym()
  await tx.registration.update({ where, data: { pseudonym }, select: { id: true } })
}

/** Off the last view, the name is gone: who asks again gets another one, which leads to nothing written before. */
export async function forgetUnusedPseudonym(tx: Transaction, { dialogueId, personId }: Whose) {
  const used = await tx.contribution.count({
    where: { dialogueId, personId, underPseudonym: true },
  })
  if (used > 0) return
  await tx.registration.updateMany({
    where: { dialogueId, personId, pseudonym: { not: null } },
    data: { pseudonym: null },
  })
}

/** Takes the made-up name off all one's views of a dialogue: nothing ties them together for readers any more. */
export async function dropPseudonym(actor: Actor, { slug }: DialogueInput): Promise<null> {
  return transaction(async (tx) => {
    const dialogue = await dialogueFacts(tx, { slug })
    if (!can(actor, 'dialogue.know', { dialogue })) throw notFound()
    authorize(actor, 'contribution.dropPseudonym', { dialogue })
    const personId = personIdOf(actor)
    if (!personId || !participationIn(actor, dialogue.id)) throw notFound()
    const whose = { dialogueId: dialogue.id, personId }
    await tx.contribution.updateMany({ where: whose, data: { underPseudonym: false } })
    await forgetUnusedPseudonym(tx, whose)
    await record(tx, actor, 'contribution.dropPseudonym', { dialogueId: dialogue.id })
    return null
  })
}
