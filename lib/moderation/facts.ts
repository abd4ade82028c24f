import 'server-only'
import type { DecisionKind, ModerationReason, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { contributionFacts, type ContributionFacts } from '@/lib/contributions/facts'
import { db, type Reader, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { otherGroupsCouldAnswer } from './answerers'
import type { AboutDecision } from './rules'

const decisionSelect = {
  id: true,
  contributionId: true,
  kind: true,
  state: true,
  reason: true,
  words: true,
  stateBefore: true,
  endedAt: true,
  voices: { select: { byId: true, group: true, isFor: true } },
  appeal: { select: { id: true, state: true } },
} as const

export type DecisionFacts = ContributionFacts &
  AboutDecision & {
    id: string
    reason: ModerationReason
    words: string | null
    voices: { byId: string; group: StakeholderGroup | null; isFor: boolean }[]
  }

/** A decision about a view that the actor may read raw, the view locked first: absent or hidden is "not found". */
export async function lockDecision(
  tx: Transaction,
  actor: Actor,
  decisionId: string,
): Promise<DecisionFacts> {
  const which = await tx.decision.findUnique({
    where: { id: decisionId },
    select: { contributionId: true },
  })
  if (!which) throw notFound()
  const facts = await contributionFacts(tx, { id: which.contributionId }, 'update')
  if (!facts || !can(actor, 'contribution.read', facts)) throw notFound()
  return withDecision(tx, facts, { id: decisionId })
}

/** Together with the decision that stands about a view, the last one; "not found" where there is none. */
export async function withDecision(
  reader: Reader,
  facts: ContributionFacts,
  which: { id: string } | { kind?: DecisionKind },
): Promise<DecisionFacts> {
  const { id: contributionId } = facts.contribution
  const decision = await reader.decision.findFirst({
    where: 'id' in which ? { id: which.id } : { contributionId, ...which, ...standing },
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
    select: decisionSelect,
  })
  if (!decision) throw notFound()
  const { id, kind, state, reason, words, voices, appeal, endedAt } = decision
  const isOver = endedAt !== null && (state === 'inForce' || state === 'proposed')
  return {
    ...facts,
    id,
    reason,
    words,
    voices,
    decision: {
      kind,
      state: isOver ? 'overturned' : state,
      voices,
      isAppealed: appeal !== null,
      appealIsOpen: appeal?.state === 'open',
      othersCouldAnswer:
        appeal?.state === 'open' && (await otherGroupsCouldAnswer(reader, facts, voices)),
    },
  }
}

/** In force, and not ended since by the author's own hand. */
export const standing = { state: 'inForce', endedAt: null } as const

/** The proposal that waits for a second person, if there is one. */
export function openProposal(reader: Reader, contributionId: string) {
  return reader.decision.findFirst({
    where: { contributionId, state: 'proposed', endedAt: null },
    select: decisionSelect,
  })
}

/** What stands about a view, newest first. */
export function decisionsAbout(contributionId: string) {
  return db().decision.findMany({
    where: { contributionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: {
      ...decisionSelect,
      createdAt: true,
      decidedAt: true,
      keptId: true,
      kept: { select: { publicId: true, text: true, state: true } },
      appeal: true,
    },
  })
}
