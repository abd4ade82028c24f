import { countsOf, isShown, type Figure } from '@/lib/common-ground/figures'
import type { Verdict } from '@/lib/common-ground/labels'
import type { GroupFigure } from '@/lib/common-ground/outcome'
import type { Estimate } from '@/lib/common-ground/estimate'

/** Where a group stands towards a view, by what was published of its answers. */
export type Stance = 'backs' | 'against' | 'notPersuaded' | 'untold'

export type GroupStance<Group extends string> = { group: Group; stance: Stance; figure: Figure }

type Told<Group extends string> = {
  groups: readonly (GroupFigure<Group> & { estimate: Estimate | null })[]
  verdict: Verdict<Group>
}

/** As sure as a label of common ground must be. */
const sure = 0.9

/**
 * Stances of all groups towards one view, from its published figures and nothing else. "Backs" takes nine chances in
 * ten that a majority agrees and more who agree than disagree; what lies between is told by nobody.
 */
export function stancesOf<Group extends string>(told: Told<Group>): GroupStance<Group>[] {
  return told.groups.map(({ group, figure, estimate }) => ({
    group,
    figure,
    stance: stanceOf(told.verdict, { group, figure, estimate }),
  }))
}

function stanceOf<Group extends string>(
  { label, stance, groups }: Verdict<Group>,
  { group, figure, estimate }: { group: Group; figure: Figure; estimate: Estimate | null },
): Stance {
  if (!isShown(figure) || !estimate) return 'untold'
  const named = groups.find((each) => each.group === group)?.is
  if (named === 'against' || named === 'notPersuaded') return named
  const counts = countsOf(figure)
  const is = (share: number, one: number, other: number) => share >= sure && one > other
  if (is(estimate.majorityDisagrees, counts.disagree, counts.agree)) return 'against'
  const isShared = label === 'commonGround' && stance === 'agree'
  if (isShared || is(estimate.majorityAgrees, counts.agree, counts.disagree)) return 'backs'
  return 'untold'
}

/** The share of a group that agrees, between 0 and 1; null where it isn't shown. */
export function shareThatAgrees(figure: Figure): number | null {
  if (!isShown(figure)) return null
  const { agree, answered } = countsOf(figure)
  return answered === 0 ? null : agree / answered
}
