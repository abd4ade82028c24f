import type { RegistrationState } from '@/generated/prisma/enums'

/** How far somebody has come: approved, waiting, over. */
const rank: Record<RegistrationState, number> = {
  attended: 3,
  confirmed: 3,
  invited: 2,
  applied: 2,
  offered: 2,
  waitlisted: 2,
  noShow: 1,
  withdrawn: 1,
  declined: 1,
}

/**
 * Both records are registered for one thing, and one registration can stay: the kept record's, unless the
 * other has come further.
 */
export function whichStays(
  kept: { state: RegistrationState },
  merged: { state: RegistrationState },
): 'kept' | 'merged' {
  return rank[merged.state] > rank[kept.state] ? 'merged' : 'kept'
}

/** Of two answers to one view by one person the later counts; at the same moment the kept record's. */
export function laterAnswer(
  kept: { changedAt: Date },
  merged: { changedAt: Date },
): 'kept' | 'merged' {
  return merged.changedAt > kept.changedAt ? 'merged' : 'kept'
}

/** The two records that turn out to be one person. */
export type Pair = { keptId: string; mergedId: string }

export const bothOf = ({ keptId, mergedId }: Pair) => ({ in: [keptId, mergedId] })
