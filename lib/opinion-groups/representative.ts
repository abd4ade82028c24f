import { fewest } from '@/lib/registrations/bands'
import { cellOf, othersOf, type Cell, type Counts } from './counts'

export type Side = 'agree' | 'disagree'

/** A view by which a group can be told from the others. Shares between 0 and 1, to be shown in bands only. */
export type Telling = { view: number; side: Side; share: number; elsewhere: number }

/** Of the views called telling, one in twenty may be so by chance, however many were looked at. */
const falseOnes = 0.05
const gap = 0.2
const listed = 5

/**
 * The views that tell each group from everybody else: at most five, those with the widest gap first. On its side stands
 * a majority of the group, the gap is twenty points or more, and it holds against the number of comparisons made
 * (Benjamini and Hochberg, 1995, over all groups, views and sides).
 */
export function tellingViews(counts: Counts): Telling[][] {
  const tests: (Telling & { group: number; chance: number })[] = []
  for (let group = 0; group < counts.groups; group += 1) {
    for (let view = 0; view < counts.views; view += 1) {
      const [cell, others] = [cellOf(counts, group, view), othersOf(counts, group, view)]
      if (cell.answered < fewest || others.answered < fewest) continue
      for (const side of ['agree', 'disagree'] as const) {
        const [share, elsewhere] = [cell[side] / cell.answered, others[side] / others.answered]
        tests.push({ group, view, side, share, elsewhere, chance: chanceOf(cell, others, side) })
      }
    }
  }
  tests.sort((one, other) => one.chance - other.chance)
  const upTo = tests.findLastIndex(
    ({ chance }, index) => chance <= (falseOnes * (index + 1)) / tests.length,
  )
  const sound = tests
    .slice(0, upTo + 1)
    .filter(({ share, elsewhere }) => share > 0.5 && share - elsewhere >= gap)
    .sort(
      (one, other) =>
        other.share - other.elsewhere - (one.share - one.elsewhere) || one.view - other.view,
    )
  return Array.from({ length: counts.groups }, (_, group) =>
    sound
      .filter((test) => test.group === group)
      .slice(0, listed)
      .map(({ view, side, share, elsewhere }) => ({ view, side, share, elsewhere })),
  )
}

/** How likely chance alone puts the group's share so far above the others' (two-proportion z-test, one-sided). */
function chanceOf(cell: Cell, others: Cell, side: Side): number {
  const [n, m] = [cell.answered, others.answered]
  const pooled = (cell[side] + others[side]) / (n + m)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
  return error === 0 ? 1 : normalTail((cell[side] / n - others[side] / m) / error)
}

/** Beyond z lies this part of the normal distribution (Abramowitz and Stegun 26.2.17, to 1e-7). */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
