import { fewest, leastOf, rangeOf, stepOf, type Banded } from '@/lib/registrations/bands'
import type { Counts } from './estimate'
import { countedFrom } from './suppression'
import { answered, type Tally } from './tally'

/** A fifth of the range, told by where it begins: 0 is "20 % or less", 80 is "80 % or more". */
export type ShareBand = 0 | 20 | 40 | 60 | 80

/**
 * What everybody, staff included, may know of the answers of one group to one view. Absent: nobody of the group has
 * answered. Hidden: too few have, or the next smallest is hidden with it. Counts: twenty members or more, and no number
 * in it is one to four. Steps: where one would be, each is told in steps of five people, null being fewer than five.
 * Bands: a smaller group, or fewer answers than a fifth of which is five people. How many are unsure isn't told then:
 * of five to nine people three fifths give each other away.
 */
export type Figure =
  | { kind: 'absent' }
  | { kind: 'hidden' }
  | {
      kind: 'bands'
      agree: ShareBand
      disagree: ShareBand
      answered: Banded
    }
  | { kind: 'steps'; agree: Banded; disagree: Banded; unsure: Banded; answered: Banded }
  | { kind: 'counts'; agree: number; disagree: number; unsure: number; answered: number }

export type Shown = Extract<Figure, { kind: 'bands' | 'steps' | 'counts' }>

/**
 * The fifth in which a share lies. The outer ones hold their edge: of five people, four are "80 % or more" like all
 * five and one is "20 % or less" like none, so that no band says "all of them". So does the middle one: three of five
 * and two of five are the same, else both sides together would tell them.
 */
export function shareBand(part: number, whole: number): ShareBand {
  if (part * 5 >= whole * 4) return 80
  if (part * 5 <= whole) return 0
  if (part * 5 > whole * 3) return 60
  return part * 5 >= whole * 2 ? 40 : 20
}

/** The band of a share between 0 and 1. */
export const bandOfShare = (share: number): ShareBand => shareBand(share, 1)

/** Of so many, five people are a fifth or less: steps of five tell as much as fifths do. */
export const steppedFrom = 25

/** What isn't told in counts. */
export const asRange = (tally: Tally, members: number): Figure =>
  members >= countedFrom && answered(tally) >= steppedFrom ? asSteps(tally) : asBands(tally)

export function asCounts(tally: Tally): Figure {
  return { kind: 'counts', ...tally, answered: answered(tally) }
}

export function asBands(tally: Tally): Figure {
  const whole = answered(tally)
  return {
    kind: 'bands',
    agree: shareBand(tally.agree, whole),
    disagree: shareBand(tally.disagree, whole),
    answered: rangeOf(whole),
  }
}

export function asSteps(tally: Tally): Figure {
  return {
    kind: 'steps',
    agree: stepOf(tally.agree),
    disagree: stepOf(tally.disagree),
    unsure: stepOf(tally.unsure),
    answered: stepOf(answered(tally)),
  }
}

export const isShown = (figure: Figure): figure is Shown =>
  figure.kind === 'bands' || figure.kind === 'steps' || figure.kind === 'counts'

/** The number of people behind a figure, as it is shown. */
export function answeredOf(figure: Figure): Banded {
  if (figure.kind === 'absent') return { kind: 'exactly', count: 0 }
  if (figure.kind === 'hidden') return null
  return figure.kind === 'counts' ? { kind: 'exactly', count: figure.answered } : figure.answered
}

/**
 * The numbers that estimates are made of. They come from the published figure and nothing else: a band counts as its
 * middle, so that no estimate, label or order tells more of a group than its figure does.
 */
export function countsOf(figure: Shown): Counts {
  if (figure.kind === 'counts') return figure
  if (figure.kind === 'steps') return middleOfSteps(figure)
  const people = middle(figure.answered)
  return {
    agree: (people * (figure.agree + 10)) / 100,
    disagree: (people * (figure.disagree + 10)) / 100,
    answered: people,
  }
}

/** "5 to 9" counts as 7, "10 to 19" as 14. */
function middle(count: Banded): number {
  if (count === null) return 0
  return count.kind === 'exactly' ? count.count : Math.floor((count.from + count.to) / 2)
}

/**
 * The mean of all answers that the steps allow. Each of the three parts is its lower end and nought to four more; how
 * many more follows from where the whole lies: nought to four in all are one each on average, five to nine are 2¼, ten
 * to twelve 3½.
 */
function middleOfSteps(figure: Extract<Figure, { kind: 'steps' }>): Counts {
  const [agree, disagree, unsure] = [figure.agree, figure.disagree, figure.unsure].map(leastOf)
  const least = (agree ?? 0) + (disagree ?? 0) + (unsure ?? 0)
  const more = meanRest[(leastOf(figure.answered) - least) / fewest] ?? 0
  return {
    agree: (agree ?? 0) + more,
    disagree: (disagree ?? 0) + more,
    answered: least + 3 * more,
  }
}

const meanRest = [1, 2.25, 3.5]
