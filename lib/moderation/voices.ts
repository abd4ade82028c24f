import type { DecisionKind, StakeholderGroup } from '@/generated/prisma/enums'

/** One moderator's word, with the group that they spoke for at that moment; null: for none. */
export type Voice = { byId: string; group: StakeholderGroup | null; isFor: boolean }

/** To take a miner's view away or fold it into another, two people must agree who speak for different groups. */
export function neededVoices(kind: DecisionKind, author: StakeholderGroup): 1 | 2 {
  return author === 'miners' && kind !== 'redact' ? 2 : 1
}

/**
 * Whether a decision stands. Voices of the author's own group count for nothing here: nobody decides on their own
 * group. Two people who speak for no group don't speak for different ones.
 */
export function isDecided(
  kind: DecisionKind,
  author: StakeholderGroup,
  voices: readonly Voice[],
): boolean {
  const counted = voices.filter(({ group, isFor }) => isFor && group !== author)
  const people = new Set(counted.map(({ byId }) => byId))
  const groups = new Set(counted.map(({ group }) => group))
  const needed = neededVoices(kind, author)
  return people.size >= needed && groups.size >= needed
}
