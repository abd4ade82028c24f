import { betaQuantile, incompleteBeta } from './beta'

/**
 * What a group answered, as far as an estimate of one side needs it. Fractions are allowed: a published band stands
 * for its middle (figures.ts).
 */
export type Counts = { agree: number; disagree: number; answered: number }

/** Of the answers of one group to one view: shares between 0 and 1. */
export type Estimate = {
  /** About this share agrees; drawn towards the other groups where few have answered. */
  mean: number
  /** With a chance of 80 % the share lies between these. */
  low: number
  high: number
  /** The chance that a majority agrees, and that a majority disagrees; unsure ones are in neither. */
  majorityAgrees: number
  majorityDisagrees: number
}

/** The strength of the pull towards the other groups, in answers, before enough cells tell it. */
export const usualPull = 6

/** Where a view stands before a group has spoken: every group that has counts the same, 32 miners as 8 officials. */
function centre(groups: readonly Counts[], side: 'agree' | 'disagree'): number {
  const spoken = groups.filter(({ answered }) => answered >= 1)
  if (spoken.length === 0) return 0.5
  const sum = spoken.reduce((total, group) => total + (group[side] + 1) / (group.answered + 2), 0)
  return sum / spoken.length
}

/**
 * How strongly a group with few answers is drawn towards the others (κ): little where the groups of this dialogue
 * differ much. From all views; 6 until thirty cells have three answers. Method of moments for the beta-binomial.
 */
export function pullOf(views: readonly (readonly Counts[])[]): number {
  let [cells, excess, room] = [0, 0, 0]
  for (const view of views) {
    const told = view.filter(({ answered }) => answered >= 3)
    if (told.length === 0) continue
    const share =
      told.reduce((sum, { agree, answered }) => sum + (agree + 0.5) / (answered + 1), 0) /
      told.length
    const spread = share * (1 - share)
    for (const { agree, answered } of told) {
      cells += 1
      excess += (agree / answered - share) ** 2 - spread / answered
      room += spread
    }
  }
  if (cells < 30 || room === 0) return usualPull
  const kinship = clamp(excess / room, 0.02, 0.8)
  return clamp(1 / kinship - 1, 2, 8)
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Alpha and beta of the share of a group that takes one side. */
function posterior(group: Counts, side: 'agree' | 'disagree', prior: number, pull: number) {
  return [group[side] + pull * prior, group.answered - group[side] + pull * (1 - prior)] as const
}

/**
 * The estimates of some groups for one view (empirical Bayes with an equal-weight centre).
 * @param centred the expected groups, where these aren't the same: others never enter the figures of agreement
 */
export function estimates(
  groups: readonly Counts[],
  pull: number,
  centred: readonly Counts[] = groups,
): Estimate[] {
  const agreeing = centre(centred, 'agree')
  const disagreeing = centre(centred, 'disagree')
  return groups.map((group) => {
    const [a, b] = posterior(group, 'agree', agreeing, pull)
    const [c, d] = posterior(group, 'disagree', disagreeing, pull)
    return {
      mean: a / (a + b),
      low: betaQuantile(0.1, a, b),
      high: betaQuantile(0.9, a, b),
      majorityAgrees: 1 - incompleteBeta(0.5, a, b),
      majorityDisagrees: 1 - incompleteBeta(0.5, c, d),
    }
  })
}

/** Only the chance that a majority agrees: what routing needs, at a tenth of the cost. */
export function majorities(groups: readonly Counts[], pull: number): number[] {
  const agreeing = centre(groups, 'agree')
  return groups.map((group) => {
    const [a, b] = posterior(group, 'agree', agreeing, pull)
    return 1 - incompleteBeta(0.5, a, b)
  })
}

/** What the groups are worth together; the weakest decides, size doesn't. */
export type Together = {
  /** J: the chance that a majority of every group agrees, and that one of every group disagrees. */
  agree: number
  disagree: number
  /** The lowest mean: what the list is ordered by. */
  weakest: number
  /** The mean of the means: the headline "agreement". */
  equalWeight: number
}

export function together(groups: readonly Estimate[]): Together {
  return {
    agree: groups.reduce((product, { majorityAgrees }) => product * majorityAgrees, 1),
    disagree: groups.reduce((product, { majorityDisagrees }) => product * majorityDisagrees, 1),
    weakest: Math.min(...groups.map(({ mean }) => mean)),
    equalWeight: groups.reduce((sum, { mean }) => sum + mean, 0) / groups.length,
  }
}
