import type { StakeholderGroup } from '@/generated/prisma/enums'
import { banded, fewest, type Banded } from '@/lib/registrations/bands'

/** What a group did in a week, counted; the week by its Monday. */
export type WeekCount = {
  group: StakeholderGroup
  week: string
  /** Who answered, and how many answers. */
  people: number
  answers: number
  /** Who posted under their registration, and how many views, anonymous ones included. */
  authors: number
  views: number
}

export type WeekFigure = {
  week: string
  /** Rounded to tens; null where fewer than five people stand behind it. */
  answers: number | null
  views: Banded
}

/** How many of a group have been heard at all: in words, because two exact numbers tell the third. */
export type Heard = 'few' | 'half' | 'most'

export type GroupCount = {
  group: StakeholderGroup
  isExpected: boolean
  approved: number
  heard: number
}

export type GroupFigure = {
  group: StakeholderGroup
  isExpected: boolean
  approved: Banded
  /** Null for a group of fewer than five. */
  heard: Heard | null
  weeks: WeekFigure[]
}

/** A line per group, with every week in its place, also those in which nothing can be shown. */
export function figuresOf(
  groups: readonly GroupCount[],
  counts: readonly WeekCount[],
  weeks: readonly string[],
): GroupFigure[] {
  return groups.map(({ group, isExpected, approved, heard }) => ({
    group,
    isExpected,
    approved: banded(approved),
    heard: approved < fewest ? null : heardOf(heard / approved),
    weeks: weeks.map((week) => {
      const own = counts.find((each) => each.group === group && each.week === week)
      return {
        week,
        answers: own && own.people >= fewest ? Math.round(own.answers / 10) * 10 : null,
        views: own && own.authors >= fewest ? banded(own.views) : null,
      }
    }),
  }))
}

function heardOf(share: number): Heard {
  if (share < 1 / 3) return 'few'
  return share > 2 / 3 ? 'most' : 'half'
}

/**
 * The expected groups that have been heard least, by the same words that are shown: among groups that the words put
 * together nobody learns which is the last. None where most of every group have been heard.
 */
export function leastHeard(groups: readonly GroupCount[]): StakeholderGroup[] {
  const told = groups
    .filter(({ isExpected, approved }) => isExpected && approved >= fewest)
    .map(({ group, approved, heard }) => ({ group, heard: heardOf(heard / approved) }))
  const lowest = (['few', 'half'] as const).find((word) => told.some(({ heard }) => heard === word))
  return told.filter(({ heard }) => heard === lowest).map(({ group }) => group)
}
