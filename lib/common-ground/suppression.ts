import { fewest } from '@/lib/registrations/bands'

/** Groups from so many members on are shown in counts or steps of five people, smaller ones in fifths. */
export const countedFrom = 20

export type Cell<Group extends string> = {
  group: Group
  /** How many the group has, answering or not. */
  members: number
  answered: number
}

/**
 * The groups whose answers to one view aren't shown to anybody: those with fewer than five answers or members. Is it
 * one alone, the next smallest is hidden with it, so that whoever learns the total elsewhere can't subtract.
 * Nobody having answered isn't hidden: an absent group is named.
 */
export function hiddenGroups<Group extends string>(cells: readonly Cell<Group>[]): Set<Group> {
  const present = cells.filter(({ answered }) => answered > 0)
  const isSmall = ({ answered, members }: Cell<Group>) => answered < fewest || members < fewest
  const small = present.filter(isSmall)
  const [only] = small
  if (only === undefined || small.length > 1) return new Set(small.map(({ group }) => group))
  const next = present.filter((cell) => cell !== only).sort(fewestFirst)[0]
  return new Set(next === undefined ? [only.group] : [only.group, next.group])
}

/** By what may be known of their size: of two small groups in the same band the choice tells nothing. */
function fewestFirst<Group extends string>(one: Cell<Group>, other: Cell<Group>): number {
  return sizeOf(one) - sizeOf(other) || (one.group < other.group ? -1 : 1)
}

function sizeOf<Group extends string>({ answered, members }: Cell<Group>): number {
  if (members >= countedFrom) return answered - (answered % fewest)
  return answered < 10 ? fewest : 10
}
