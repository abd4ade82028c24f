import { banded, fewest, rangeOf, type Banded } from '@/lib/registrations/bands'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { GroupRoster } from './answers'
import { countedFrom } from './suppression'

/** How many answers the middle one of a group has given: exact in a large group, in steps in a small one. */
export type Each = { from: number; to: number | null } | null

export type GroupHeard = {
  group: StakeholderGroup
  isExpected: boolean
  members: Banded
  /** How many of them have answered any view. */
  answered: Banded
  each: Each
}

/** Rosters as they may be shown. */
export const rostersShown = (groups: readonly GroupRoster[]): GroupHeard[] =>
  groups.map((roster) => ({
    group: roster.group,
    isExpected: roster.isExpected,
    members: banded(roster.members),
    answered: rangeOf(roster.answered),
    each: eachOf(roster),
  }))

const steps = [1, 5, 10, 20, 40]

function eachOf({ members, answered, answersEach }: GroupRoster): Each {
  if (members < fewest || answered < fewest || !answersEach) return null
  if (members >= countedFrom) return { from: answersEach, to: answersEach }
  const at = steps.filter((step) => step <= answersEach).length
  const next = steps[at]
  return { from: steps[at - 1] ?? 1, to: next === undefined ? null : next - 1 }
}
