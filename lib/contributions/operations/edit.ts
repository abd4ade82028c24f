import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { giveOwnWords } from '@/lib/audio/gone'
import { lookAtArriving } from '@/lib/moderation/arriving'
import { forgetDecisions } from '@/lib/moderation/forgetting'
import { today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { takeBackReleases } from '@/lib/releases/operations'
import { lockContribution, type ContributionFacts } from '../facts'
import type { EditInput } from '../schema'
import { recorded } from '../recorded'

/** Until the first answer; what others read is checked anew. */
export async function editView(actor: Actor, { publicId, text, language }: EditInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'contribution.edit', facts)
    await reword(tx, facts, { text, language })
    await record(tx, actor, 'contribution.edit', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

/** New words are the author's own, not a gloss, and what they were translated into is stale. */
export async function reword(
  tx: Transaction,
  { contribution: { id, group, scope }, dialogue }: ContributionFacts,
  words: { text: string; language: string },
): Promise<void> {
  await tx.contribution.update({
    where: { id },
    data: { ...words, isGloss: false, state: 'pending', editedOn: today() },
    select: { id: true },
  })
  await giveOwnWords(tx, id)
  await takeBackReleases(tx, { contributionId: id })
  await forgetDecisions(tx, id)
  await lookAtArriving(tx, { id, dialogueId: dialogue.id, group, scope, text: words.text })
}
