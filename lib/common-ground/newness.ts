import { isShown } from './figures'
import type { GroupFigure } from './outcome'

/** From so many times laid before a group on a view is no longer new in it. */
export const newUntil = 5

export type Asked<Group extends string> = Partial<Record<Group, number>>

/** Groups before which any view was laid often enough: a group that never comes makes no view new. */
export function awakeGroups<Group extends string>(
  asked: readonly Asked<Group>[],
  groups: readonly Group[],
) {
  return new Set(groups.filter((group) => asked.some((each) => (each[group] ?? 0) >= newUntil)))
}

/**
 * Whether a view hasn't had its turn: some expected group isn't shown on it, and it was laid before too few of that
 * group, which has answered others. It is ranked nowhere.
 */
export function isNew<Group extends string>(
  figures: readonly (GroupFigure<Group> & { members: number })[],
  asked: Asked<Group>,
  awake: ReadonlySet<Group>,
): boolean {
  return figures.some(
    ({ group, isExpected, figure, members }) =>
      isExpected &&
      !isShown(figure) &&
      awake.has(group) &&
      (asked[group] ?? 0) < Math.min(newUntil, members),
  )
}
