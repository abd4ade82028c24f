import { countsOf, isShown, type Figure, type ShareBand } from './figures'
import type { GroupFigure } from './outcome'
import { answered, none, type Tallies, type Tally } from './tally'

/**
 * Of those of a group who answered a view, the part to whom it matters most: a fifth where the group is small, else in
 * steps of five per cent. Coarse, because the same people stand behind the figures of agreement, of an older day maybe.
 */
export type Importance = { kind: 'band'; from: ShareBand } | { kind: 'about'; percent: number }

export type Important<Group extends string> = {
  groups: { group: Group; isExpected: boolean; share: Importance | null }[]
  /** The mean over the expected groups, each counting the same, in per cent; null while one of them isn't shown. */
  equalWeight: number | null
}

/** Marks as answers, so that they are hidden and given out by the same rules. */
export function asTallies<Group extends string>(
  counted: Tallies<Group>,
  marks: Partial<Record<Group, number>>,
  groups: readonly Group[],
): Tallies<Group> {
  const tallies: Tallies<Group> = {}
  for (const group of groups) {
    const people = answered(counted[group] ?? none)
    const marked = Math.min(people, marks[group] ?? 0)
    if (people > 0)
      tallies[group] = { agree: marked, disagree: 0, unsure: people - marked } satisfies Tally
  }
  return tallies
}

/** @param figures of the marks; those of the answers beside them decide whether anything is shown */
export function importanceOf<Group extends string>(
  answers: readonly GroupFigure<Group>[],
  figures: readonly GroupFigure<Group>[],
): Important<Group> {
  const groups = answers.map(({ group, isExpected, figure }) => {
    const marks = figures.find((each) => each.group === group)?.figure
    return { group, isExpected, share: isShown(figure) && marks ? shareOf(marks) : null }
  })
  const expected = groups.filter(({ isExpected }) => isExpected)
  const told = expected.flatMap(({ share }) => (share ? [percentOf(share)] : []))
  const isWhole = told.length > 0 && told.length === expected.length
  return {
    groups,
    equalWeight: isWhole ? told.reduce((sum, each) => sum + each, 0) / told.length : null,
  }
}

function shareOf(marks: Figure): Importance | null {
  if (marks.kind === 'bands') return { kind: 'band', from: marks.agree }
  if (!isShown(marks)) return null
  const { agree, answered: people } = countsOf(marks)
  return { kind: 'about', percent: 5 * Math.round((20 * agree) / people) }
}

/** A fifth counts as its middle. */
const percentOf = (share: Importance) => (share.kind === 'band' ? share.from + 10 : share.percent)

/** Nobody can tell a small group’s lowest fifth from no mark at all: a list of such views would be no order. */
export const isMarked = ({ groups }: Important<string>): boolean =>
  groups.some(
    ({ share }) => share !== null && (share.kind === 'band' ? share.from : share.percent) > 0,
  )

/** The second order of the list: by what matters to the groups, each counting the same. */
export function byImportance<Row extends { important: Important<string> | null }>(
  rows: readonly Row[],
): Row[] {
  return rows
    .flatMap((row) => {
      const weight = row.important?.equalWeight ?? null
      return row.important && weight !== null && isMarked(row.important) ? [{ row, weight }] : []
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ row }) => row)
}
