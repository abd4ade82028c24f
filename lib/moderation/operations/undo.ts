import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { shownStateOf } from '../arriving'
import { lockDecision, type DecisionFacts } from '../facts'
import { unmerge } from '../merging'
import { tellRestored } from '../notices'
import type { DecisionInput } from '../schema'
import { putBackPieces } from './redact'
import { recorded } from '@/lib/contributions/recorded'

/** Whoever gave their word takes it back: with it falls what rested on it, and the view is as it was. */
export async function undo(actor: Actor, { decisionId }: DecisionInput) {
  return transaction(async (tx) => {
    const facts = await lockDecision(tx, actor, decisionId)
    authorize(actor, 'moderation.undo', facts)
    const wasInForce = facts.decision.state === 'inForce'
    await overturn(tx, facts, wasInForce ? 'overturned' : 'rejected')
    await record(tx, actor, 'moderation.undo', recorded(facts))
    if (wasInForce) await tellRestored(tx, facts)
    return { slug: facts.slug, publicId: facts.publicId }
  })
}

/** Ends a decision and gives the view back what it took. */
export async function overturn(
  tx: Transaction,
  facts: DecisionFacts,
  state: 'overturned' | 'rejected' = 'overturned',
): Promise<void> {
  if (facts.decision.state === 'inForce') await restore(tx, facts)
  const at = now()
  await tx.decision.update({
    where: { id: facts.id },
    data: { state, endedAt: at, ...(state === 'rejected' && { decidedAt: at }) },
    select: { id: true },
  })
}

async function restore(tx: Transaction, facts: DecisionFacts): Promise<void> {
  const { id } = facts.contribution
  switch (facts.decision.kind) {
    case 'merge':
      return unmerge(tx, facts.id)
    case 'redact':
      return putBackPieces(tx, facts, facts.id)
    case 'hide':
    case 'decline': {
      const { stateBefore } = await tx.decision.findUniqueOrThrow({
        where: { id: facts.id },
        select: { stateBefore: true },
      })
      const { text } = await tx.contribution.findUniqueOrThrow({
        where: { id },
        select: { text: true },
      })
      // Its marks may have come or gone since.
      const wasShown = stateBefore === 'published' || stateBefore === 'redacted'
      await tx.contribution.updateMany({
        where: { id, state: 'hidden' },
        data: { state: wasShown ? shownStateOf(text) : stateBefore },
      })
    }
  }
}
