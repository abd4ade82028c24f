import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { reachesFurther } from '@/lib/contributions/attribution'
import { lockContribution, type ContributionFacts } from '@/lib/contributions/facts'
import { shownStates } from '@/lib/contributions/rules'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { demandUnclaimed, freeClaim } from '../claims'
import { openProposal } from '../facts'
import { moveAnswers } from '../merging'
import { tellDecided } from '../notices'
import { voiceOf } from '../rules'
import type { MergeInput } from '../schema'
import { stateUnder } from './take-away'
import { recorded } from '@/lib/contributions/recorded'

/** Two views that say the same become one, in which both are counted once. */
export async function mergeView(actor: Actor, { publicId, kept, words = null }: MergeInput) {
  return transaction(async (tx) => {
    const { facts, stays } = await lockBoth(tx, actor, publicId, kept)
    authorize(actor, 'moderation.merge', facts)
    const { id } = facts.contribution
    await demandUnclaimed(tx, actor, id)
    // Decided later, what was proposed about it would hide a view of which only its answers are left.
    if (await openProposal(tx, id))
      throw new Refusal('conflict', 'alreadyProposed', { grantedBy: 'yourself' })
    await demandAlike(tx, facts, stays)
    const voice = { byId: personIdOf(actor) ?? '', group: voiceOf(actor, facts.dialogue.id) }
    const keptId = stays.contribution.id
    const replies = await tx.contribution.findMany({
      where: { parentId: id },
      select: { id: true },
    })
    const decision = await tx.decision.create({
      data: {
        ...{ contributionId: id, kind: 'merge', state: 'inForce', reason: 'duplicate', words },
        ...{ keptId, stateBefore: await stateUnder(tx, facts) },
        ...{ createdAt: now(), decidedAt: now() },
        movedReplyIds: replies.map((reply) => reply.id),
        voices: { create: { ...voice, at: now() } },
      },
      select: { id: true },
    })
    await moveAnswers(tx, { id, keptId, decisionId: decision.id })
    // Whoever answers it looks at its row first: from now on it has another author as well.
    await tx.$executeRaw`UPDATE contribution SET public_id = public_id WHERE id = ${keptId}::uuid`
    await tx.contribution.updateMany({ where: { parentId: id }, data: { parentId: keptId } })
    await tx.contribution.update({
      where: { id },
      data: { state: 'merged', mergedIntoId: keptId, heldUntil: null, stateBefore: null },
      select: { id: true },
    })
    const at = now()
    const open = { where: { contributionId: id, endedAt: null }, data: { endedAt: at } }
    await tx.hold.updateMany(open)
    await tx.report.updateMany({
      where: { contributionId: id, closedAt: null },
      data: { closedAt: at },
    })
    await freeClaim(tx, id)
    await record(tx, actor, 'moderation.merge', recorded(facts))
    await tellDecided(tx, facts, { kind: 'merge', reason: 'duplicate', words })
    return { slug: facts.slug, publicId }
  })
}

/** Always in the same order, so that two merges never wait for each other. */
async function lockBoth(tx: Transaction, actor: Actor, publicId: string, kept: string) {
  if (publicId === kept) throw new Refusal('invalid', 'mergeSelf', { field: 'kept' })
  const found = new Map<string, ContributionFacts>()
  for (const each of [publicId, kept].sort())
    found.set(each, await lockContribution(tx, actor, each))
  const [facts, stays] = [found.get(publicId), found.get(kept)]
  if (!facts || !stays) throw new Refusal('notFound', 'notFound')
  return { facts, stays }
}

/**
 * The view that stays must be out, answer the same question, reach as far and come from the same group: else words
 * of one group would vanish behind another's.
 */
async function demandAlike(tx: Transaction, facts: ContributionFacts, stays: ContributionFacts) {
  const refuse = (code: string) => new Refusal('invalid', code, { field: 'kept' })
  const [own, other] = [facts.contribution, stays.contribution]
  if (!shownStates.includes(other.state) || other.isReply) throw refuse('mergeInto')
  if (facts.dialogue.id !== stays.dialogue.id || facts.promptId !== stays.promptId)
    throw refuse('mergePrompt')
  if (own.group !== other.group) throw refuse('mergeGroup')
  if (reachesFurther(own.scope, other.scope)) throw refuse('mergeReach')
  // One level: whatever was merged into this one would have to move on.
  if ((await tx.contribution.count({ where: { mergedIntoId: own.id } })) > 0)
    throw refuse('mergeChain')
}
