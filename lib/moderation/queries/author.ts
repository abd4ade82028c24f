import 'server-only'
import type { AppealState, DecisionKind, ModerationReason } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import type { ContributionFacts } from '@/lib/contributions/facts'
import { db } from '@/lib/platform/db'
import { standing, withDecision } from '../facts'

/** What was decided about a view, for its author. */
export type DecidedForAuthor = {
  kind: DecisionKind
  reason: ModerationReason
  words: string | null
  canAppeal: boolean
  appeal: { state: AppealState; answer: string | null } | null
}

/** That a view is held, for its author: one of the usual reasons, which each language says; no note of anybody's. */
export type HeldForAuthor = {
  why: ModerationReason
  /** Null: until the safeguarding lead has decided. */
  until: Date | null
}

/** The caller has made sure that the author asks. */
export async function heldBecause({
  contribution,
}: ContributionFacts): Promise<HeldForAuthor | null> {
  if (contribution.state !== 'held') return null
  return db().hold.findFirst({
    where: { contributionId: contribution.id, endedAt: null },
    orderBy: { at: 'desc' },
    select: { why: true, until: true },
  })
}

/** The decision that stands, if there is one; the caller has made sure that the author asks. */
export async function decidedAbout(
  actor: Actor,
  facts: ContributionFacts,
): Promise<DecidedForAuthor | null> {
  const { id: contributionId } = facts.contribution
  const last = await db().decision.findFirst({
    where: { contributionId, ...standing },
    orderBy: [{ decidedAt: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, appeal: { select: { state: true, answer: true } } },
  })
  if (!last) return null
  const about = await withDecision(db(), facts, { id: last.id })
  return {
    kind: about.decision.kind,
    reason: about.reason,
    words: about.words,
    canAppeal: can(actor, 'appeal.create', about) || can(actor, 'appeal.createByCode', about),
    appeal: last.appeal,
  }
}
