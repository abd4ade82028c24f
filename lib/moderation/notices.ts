import 'server-only'
import type { DecisionKind, ModerationReason } from '@/generated/prisma/enums'
import type { ContributionFacts } from '@/lib/contributions/facts'
import { tellAuthor } from '@/lib/contributions/notices'
import type { Transaction } from '@/lib/platform/db'

type Decided = { kind: DecisionKind; reason: ModerationReason; words: string | null }

/**
 * Tells the author what was decided, why, and how to appeal: in their language, because the message is put into words
 * where it is read. Nobody is told who reported or decided.
 */
export function tellDecided(
  tx: Transaction,
  facts: ContributionFacts,
  { kind, reason, words }: Decided,
): Promise<void> {
  return tellAuthor(tx, facts, 'viewDecided', { kind, why: reason, ...said(words) })
}

export function tellRestored(tx: Transaction, facts: ContributionFacts): Promise<void> {
  return tellAuthor(tx, facts, 'viewRestored')
}

export function tellAppealAnswered(
  tx: Transaction,
  facts: ContributionFacts,
  outcome: 'upheld' | 'rejected',
  answer: string,
): Promise<void> {
  return tellAuthor(tx, facts, 'appealAnswered', { outcome, ...said(answer) })
}

const said = (words: string | null) => ({
  hasWords: words ? 'yes' : 'no',
  // Before a full stop of ours (messages/wording.ts takes one away).
  reason: words ?? '',
})
