import type { StakeholderGroup } from '@/generated/prisma/enums'
import { fewest } from '@/lib/registrations/bands'

/** The steps of a group's way: asked, on the way, with a place, in the room, heard, quoted. */
export const steps = ['invited', 'registered', 'confirmed', 'came', 'spoke', 'cited'] as const
export type Step = (typeof steps)[number]

export type Counts = {
  group: StakeholderGroup
  /** Places that the plan wants for the group; null where it names none. */
  target: number | null
} & Record<Step, number>

/** Null: fewer than five, nobody included. */
export type Range = { from: number; to: number } | null

export type PublicFigures = {
  group: StakeholderGroup
  target: number | null
} & Record<Step, Range>

/**
 * A number as it goes out: "5 to 9", "10 to 19", "20 to 29". Never exact, because the steps stand side by side:
 * 23 confirmed beside 21 who came would tell of two who stayed away.
 */
export function inTens(count: number): Range {
  if (count < fewest) return null
  if (count < 10) return { from: fewest, to: 9 }
  const from = Math.floor(count / 10) * 10
  return { from, to: from + 9 }
}

/** What is published of an event's balance, and all of it that is kept in the snapshot. */
export function publicFigures(groups: readonly Counts[]): PublicFigures[] {
  return groups.map(({ group, target, ...counts }) => ({
    group,
    target,
    invited: inTens(counts.invited),
    registered: inTens(counts.registered),
    confirmed: inTens(counts.confirmed),
    came: inTens(counts.came),
    spoke: inTens(counts.spoke),
    cited: inTens(counts.cited),
  }))
}
