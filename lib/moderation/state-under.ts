import 'server-only'
import type { ContributionState } from '@/generated/prisma/enums'
import type { ContributionFacts } from '@/lib/contributions/facts'
import type { Transaction } from '@/lib/platform/db'

/** What a view goes back to when a decision is overturned: under a hold lies what it was before. */
export async function stateUnder(
  tx: Transaction,
  { contribution: { id, state } }: ContributionFacts,
): Promise<ContributionState> {
  if (state !== 'held') return state
  const { stateBefore } = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: { stateBefore: true },
  })
  return stateBefore ?? 'published'
}
