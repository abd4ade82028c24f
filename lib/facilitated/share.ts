import type { StakeholderGroup } from '@/generated/prisma/enums'

/** More than this of a group's answers by one facilitator is worth a look. */
export const shareWorthALook = 0.3
/** Below this many people of a group who have answered, a share would tell of single people. */
export const leastPeople = 5

export type EnteredShare = {
  group: StakeholderGroup
  /** All answers of the group, and of how many people. */
  answers: number
  people: number
  /** How many of the answers each facilitator entered. */
  entered: { enteredById: string; answers: number }[]
}

export type Flagged = { group: StakeholderGroup; enteredById: string }

/**
 * Where one facilitator alone entered more than three in ten of what a group answered. No figure comes out: that it
 * is so is told, not how much, and nothing at all of a group of which fewer than five have answered.
 */
export function flaggedShares(groups: readonly EnteredShare[]): Flagged[] {
  return groups
    .filter(({ people }) => people >= leastPeople)
    .flatMap(({ group, answers, entered }) =>
      entered
        .filter((each) => each.answers > answers * shareWorthALook)
        .map(({ enteredById }) => ({ group, enteredById })),
    )
    .sort((a, b) => a.group.localeCompare(b.group) || a.enteredById.localeCompare(b.enteredById))
}
