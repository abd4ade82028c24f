import type { StakeholderGroup } from '@/generated/prisma/enums'

export type GroupInRoom = {
  group: StakeholderGroup
  /** In the room; 0: the group isn't there. */
  people: number
  /** Spoken for so long, all its turns together. */
  seconds: number
  turns: number
}

/**
 * The groups that are in the room, the least heard first: least time for its share of the people. Between equals
 * the one with fewer turns, then the smaller one, which is overlooked more easily, then in the order given.
 */
export function leastHeardFirst(groups: readonly GroupInRoom[]): GroupInRoom[] {
  return groups.filter(({ people }) => people > 0).sort(byHeard)
}

/** seconds / people, compared as whole numbers: no rounding decides whose turn it is. */
function byHeard(a: GroupInRoom, b: GroupInRoom): number {
  return a.seconds * b.people - b.seconds * a.people || a.turns - b.turns || a.people - b.people
}
