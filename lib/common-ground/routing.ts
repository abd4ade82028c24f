import type { Random } from '@/lib/platform/seeded-random'
import { newUntil } from './newness'
import { majorities } from './estimate'
import { answered, none, type Tallies, type Tally } from './tally'

export type LiveView<Group extends string> = {
  id: string
  counted: Tallies<Group>
  /** How often each group was asked this view, answered or not. */
  impressions: Partial<Record<Group, number>>
}

/** What speaks for asking one group a view. The weights tell counts that nobody may see: for the log alone. */
export type Stake = { id: string; weight: number; answered: number; impressions: number }

export type Choice = {
  viewId: string
  /** Not yet asked often enough; least answered in the group; or drawn by weight. */
  why: 'new' | 'leastAnswered' | 'lottery'
}

/** Up to so many live views everybody is asked all of them, in the order in which they are chosen. */
export const allAreAsked = 40

const shareForLeastAnswered = 0.3

const countsOf = (tally: Tally) => ({ ...tally, answered: answered(tally) })

/**
 * What each live view is worth asking in a group: most where the other groups agree and this one is unsettled. Made
 * once per group and round of counting, from the counts as they are.
 * @param pull κ of the last publication
 */
export function stakes<Group extends string>(
  views: readonly LiveView<Group>[],
  expected: readonly Group[],
  group: Group,
  pull: number,
): Stake[] {
  const own = expected.indexOf(group)
  return views.map(({ id, counted, impressions }) => {
    const cells = expected.map((each) => countsOf(counted[each] ?? none))
    const chances = majorities(cells, pull)
    const elsewhere = chances.reduce(
      (product, chance, index) => (index === own ? product : product * chance),
      1,
    )
    // Groups beside the expected ones settle nothing: for them only what the others think counts.
    const mine = chances[own] ?? 0.5
    const people = answered(counted[group] ?? none)
    const unsettled = (4 * mine * (1 - mine)) / Math.sqrt(people + pull + 1) + 0.02
    return {
      id,
      weight: (elsewhere * unsettled) ** 2,
      answered: people,
      impressions: impressions[group] ?? 0,
    }
  })
}

/** Which view a person is asked next, null when none is left. */
export function nextView(
  stakes: readonly Stake[],
  seen: ReadonlySet<string>,
  random: Random,
): Choice | null {
  const left = stakes.filter(({ id }) => !seen.has(id))
  const fresh = left.filter(({ impressions }) => impressions < newUntil)
  if (fresh.length > 0) return drawn('new', lowest(fresh, 'impressions'), () => 1, random)
  if (left.length === 0) return null
  return random() < shareForLeastAnswered
    ? drawn('leastAnswered', lowest(left, 'answered'), () => 1, random)
    : drawn('lottery', left, ({ weight }) => weight, random)
}

/** The next views for a page that asks several at once. */
export function nextViews(
  stakes: readonly Stake[],
  seen: ReadonlySet<string>,
  random: Random,
  count: number,
): Choice[] {
  const chosen: Choice[] = []
  const gone = new Set(seen)
  while (chosen.length < count) {
    const choice = nextView(stakes, gone, random)
    if (choice === null) break
    chosen.push(choice)
    gone.add(choice.viewId)
  }
  return chosen
}

function lowest(stakes: readonly Stake[], by: 'impressions' | 'answered'): Stake[] {
  const least = Math.min(...stakes.map((stake) => stake[by]))
  return stakes.filter((stake) => stake[by] === least)
}

function drawn(
  why: Choice['why'],
  stakes: readonly Stake[],
  weightOf: (stake: Stake) => number,
  random: Random,
): Choice | null {
  let left = random() * stakes.reduce((sum, stake) => sum + weightOf(stake), 0)
  for (const stake of stakes) {
    left -= weightOf(stake)
    if (left < 0) return { viewId: stake.id, why }
  }
  const last = stakes.at(-1)
  return last ? { viewId: last.id, why } : null
}

const fromViews = 50

/**
 * Whether weights differ so little that they choose nothing: their entropy within 1 % of the largest possible. Polis
 * drew its views all alike for sixteen months and nobody saw it; somebody must be told.
 */
export function isDrawnBlindly(weights: readonly number[]): boolean {
  if (weights.length <= fromViews) return false
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return true
  const entropy = weights.reduce((total, weight) => {
    const share = weight / sum
    return share > 0 ? total - share * Math.log(share) : total
  }, 0)
  return entropy > 0.99 * Math.log(weights.length)
}
