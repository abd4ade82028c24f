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
import { dropProposalsInto, moveAnswers } from '../merging'
import { tellDecided } from '../notices'
import { voiceOf } from '../rules'
import type { MergeInput } from '../schema'
import { stateUnder } from '../state-under'
import { isDecided } from '../voices'
import { recorded } from '@/lib/contributions/recorded'

/**
 * Two views that say the same become one, in which both are counted once. Of a miner this proposes it: the words go
 * out of sight, so it takes somebody from a third group as well.
 */
export async function mergeView(actor: Actor, { publicId, kept, words = null }: MergeInput) {
  return transaction(async (tx) => {
    const { facts, stays } = await lockBoth(tx, actor, publicId, kept)
    authorize(actor, 'moderation.merge', facts)
    const { id, group } = facts.contribution
    await demandUnclaimed(tx, actor, id)
    // Decided later, what was proposed about it would hide a view of which only its answers are left.
    if (await openProposal(tx, id))
      throw new Refusal('conflict', 'alreadyProposed', { grantedBy: 'yourself' })
    await demandAlike(tx, facts, stays)
    const voice = { byId: personIdOf(actor) ?? '', group: voiceOf(actor, facts.dialogue.id) }
    const { id: decisionId } = await tx.decision.create({
      data: {
        ...{ contributionId: id, kind: 'merge', reason: 'duplicate', words, createdAt: now() },
        ...{ keptId: stays.contribution.id, stateBefore: await stateUnder(tx, facts) },
        voices: { create: { ...voice, at: now() } },
      },
      select: { id: true },
    })
    const isInForce = isDecided('merge', group, [{ ...voice, isFor: true }])
    if (isInForce) await fold(tx, facts, stays, decisionId)
    await freeClaim(tx, id)
    await record(tx, actor, 'moderation.merge', recorded(facts))
    if (isInForce) await tellDecided(tx, facts, { kind: 'merge', reason: 'duplicate', words })
    return { slug: facts.slug, publicId, isInForce }
  })
}

/** Puts a decided merge into force. Since it was proposed either view may have changed: so both are looked at again. */
export async function fold(
  tx: Transaction,
  facts: ContributionFacts,
  stays: ContributionFacts,
  decisionId: string,
): Promise<void> {
  await demandAlike(tx, facts, stays)
  const { id } = facts.contribution
  const keptId = stays.contribution.id
  const at = now()
  await dropProposalsInto(tx, id)
  const replies = await tx.contribution.findMany({ where: { parentId: id }, select: { id: true } })
  await tx.decision.update({
    where: { id: decisionId },
    data: {
      ...{ state: 'inForce', decidedAt: at, stateBefore: await stateUnder(tx, facts) },
      movedReplyIds: replies.map((reply) => reply.id),
    },
    select: { id: true },
  })
  await moveAnswers(tx, { id, keptId, decisionId })
  // Whoever answers it looks at its row first: from now on it has another author as well.
  await tx.$executeRaw`UPDATE contribution SET public_id = public_id WHERE id = ${keptId}::uuid`
  await tx.contribution.updateMany({ where: { parentId: id }, data: { parentId: keptId } })
  await tx.contribution.update({
    where: { id },
    data: { state: 'merged', mergedIntoId: keptId, heldUntil: null, stateBefore: null },
    select: { id: true },
  })
  await tx.hold.updateMany({ where: { contributionId: id, endedAt: null }, data: { endedAt: at } })
  await tx.report.updateMany({
    where: { contributionId: id, closedAt: null },
    data: { closedAt: at },
  })
}

/** The view that stays, where a merge was proposed, both locked; null where it was something else. */
export async function lockFolding(
  tx: Transaction,
  actor: Actor,
  decisionId: string,
): Promise<ContributionFacts | null> {
  const decision = await tx.decision.findUnique({
    where: { id: decisionId },
    select: {
      kind: true,
      contribution: { select: { publicId: true } },
      kept: { select: { publicId: true } },
    },
  })
  if (decision?.kind !== 'merge') return null
  const { contribution, kept } = decision
  if (!kept) throw new Refusal('invalid', 'mergeInto')
  return (await lockBoth(tx, actor, contribution.publicId, kept.publicId)).stays
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
