import 'server-only'
import type { DecisionKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import {
  contributionFacts,
  lockContribution,
  type ContributionFacts,
} from '@/lib/contributions/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { demandUnclaimed, freeClaim } from '../claims'
import { lockDecision, openProposal, type DecisionFacts } from '../facts'
import { unmergeAll } from '../merging'
import { tellDecided, tellRestored } from '../notices'
import { voiceOf } from '../rules'
import type { SecondInput, TakeAwayInput } from '../schema'
import { stateUnder } from '../state-under'
import { isDecided } from '../voices'
import { recorded } from '@/lib/contributions/recorded'
import { fold, lockFolding } from './merge'

/**
 * Declines a view that waits, or hides one that is out. Of a miner this proposes it: it takes effect once somebody
 * from a third group agrees.
 */
export async function takeAway(actor: Actor, { publicId, reason, words = null }: TakeAwayInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.takeAway', facts)
    const { id, group, wasPublished } = facts.contribution
    await demandUnclaimed(tx, actor, id)
    if (await openProposal(tx, id))
      throw new Refusal('conflict', 'alreadyProposed', { grantedBy: 'yourself' })
    const kind: DecisionKind = wasPublished ? 'hide' : 'decline'
    const voice = { byId: personIdOf(actor) ?? '', group: voiceOf(actor, facts.dialogue.id) }
    const stateBefore = await stateUnder(tx, facts)
    const decision = await tx.decision.create({
      data: {
        ...{ contributionId: id, kind, reason, words, stateBefore, createdAt: now() },
        voices: { create: { ...voice, at: now() } },
      },
      select: { id: true },
    })
    const isInForce = isDecided(kind, group, [{ ...voice, isFor: true }])
    if (isInForce) await hide(tx, facts, decision.id)
    await freeClaim(tx, id)
    await record(tx, actor, 'moderation.takeAway', recorded(facts))
    if (isInForce) await tellDecided(tx, facts, { kind, reason, words })
    return { slug: facts.slug, publicId, isInForce }
  })
}

/** A second person's word on a proposal. One against ends it: the view stays as it is. */
export async function second(actor: Actor, { decisionId, isFor }: SecondInput) {
  return transaction(async (tx) => {
    const stays = isFor === 'yes' ? await lockFolding(tx, actor, decisionId) : null
    const facts = await lockDecision(tx, actor, decisionId)
    authorize(actor, 'moderation.second', facts)
    const { id, group } = facts.contribution
    await demandUnclaimed(tx, actor, id)
    const { kind } = facts.decision
    const byId = personIdOf(actor) ?? ''
    const voice = { byId, group: voiceOf(actor, facts.dialogue.id), isFor: isFor === 'yes' }
    await tx.decisionVoice.create({ data: { decisionId, ...voice, at: now() } })
    if (voice.isFor) {
      // Two people of one group are one group: a third must agree.
      if (!isDecided(kind, group, [...facts.voices, voice]))
        throw new Refusal('forbidden', 'needsThirdGroup', { grantedBy: 'safeguardingLead' })
      if (stays) await fold(tx, facts, stays, decisionId)
      else await hide(tx, facts, decisionId)
    } else {
      await tx.decision.update({
        where: { id: decisionId },
        data: { state: 'rejected', decidedAt: now(), endedAt: now() },
        select: { id: true },
      })
    }
    await freeClaim(tx, id)
    await record(tx, actor, 'moderation.second', recorded(facts))
    if (voice.isFor) await tellDecided(tx, facts, told(facts))
    return { slug: facts.slug, publicId: facts.publicId, isInForce: voice.isFor, kind }
  })
}

const told = ({ decision, reason, words }: DecisionFacts) => ({
  kind: decision.kind,
  reason,
  words,
})

async function hide(tx: Transaction, facts: ContributionFacts, decisionId: string) {
  const { id } = facts.contribution
  const at = now()
  await giveBackMerged(tx, id)
  // As it is now, not as it was when this was proposed: what waits for a release meanwhile must not come back released.
  const stateBefore = await stateUnder(tx, facts)
  await tx.contribution.update({
    where: { id },
    data: { state: 'hidden', heldUntil: null, stateBefore: null },
    select: { id: true },
  })
  await tx.hold.updateMany({ where: { contributionId: id, endedAt: null }, data: { endedAt: at } })
  await tx.report.updateMany({
    where: { contributionId: id, closedAt: null },
    data: { closedAt: at },
  })
  await tx.decision.update({
    where: { id: decisionId },
    data: { state: 'inForce', decidedAt: at, stateBefore },
    select: { id: true },
  })
}

/** Nothing was decided about what was merged into it: that comes back as a view of its own, and its author hears. */
async function giveBackMerged(tx: Transaction, id: string): Promise<void> {
  for (const backId of await unmergeAll(tx, id)) {
    const back = await contributionFacts(tx, { id: backId })
    if (back) await tellRestored(tx, back)
  }
}
