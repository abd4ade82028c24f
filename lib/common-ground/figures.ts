import { banded, type Banded } from '@/lib/registrations/bands'
import type { Counts } from './estimate'
import { answered, type Tally } from './tally'

/** A fifth of the range, told by where it begins: 0 is "20 % or less", 80 is "80 % or more". */
export type ShareBand = 0 | 20 | 40 | 60 | 80

/**
 * What everybody, staff included, may know of the answers of one group to one view. Absent: nobody of the group has
 * answered. Hidden: too few have, or the next smallest is hidden with it. Bands: a group of fewer than twenty members.
 */
export type Figure =
  | { kind: 'absent' }
  | { kind: 'hidden' }
  | {
      kind: 'bands'
      agree: ShareBand
      disagree: ShareBand
      unsure: ShareBand
      answered: Banded
    }
  | { kind: 'counts'; agree: number; disagree: number; unsure: number; answered: number }

export type Shown = Extract<Figure, { kind: 'bands' | 'counts' }>

/**
 * The fifth in which a share lies. The outer ones hold their edge: of five people, four are "80 % or more" like all
 * five and one is "20 % or less" like none, so that no band says "all of them".
 */
export function shareBand(part: number, whole: number): ShareBand {
  if (part * 5 >= whole * 4) return 80
  if (part * 5 <= whole) return 0
  if (part * 5 >= whole * 3) return 60
  return part * 5 >= whole * 2 ? 40 : 20
}

/** The band of a share between 0 and 1. */
export const bandOfShare = (share: number): ShareBand => shareBand(share, 1)

export function asCounts(tally: Tally): Figure {
  return { kind: 'counts', ...tally, answered: answered(tally) }
}

export function asBands(tally: Tally): Figure {
  const whole = answered(tally)
  return {
    kind: 'bands',
    agree: shareBand(tally.agree, whole),
    disagree: shareBand(tally.disagree, whole),
    unsure: shareBand(tally.unsure, whole),
    answered: banded(whole),
  }
}

export const isShown = (figure: Figure): figure is Shown =>
  figure.kind === 'bands' || figure.kind === 'counts'

/** The number of people behind a figure, as it is shown. */
export function answeredOf(figure: Figure): Banded {
  if (figure.kind === 'absent') return { kind: 'exactly', count: 0 }
  if (figure.kind === 'hidden') return null
  return figure.kind === 'counts' ? { kind: 'exactly', count: figure.answered } : figure.answered
}

/**
 * The numbers that estimates are made of. They come from the published figure and nothing else: a band counts as its
 * middle, so that no estimate, label or order tells more of a small group than its band does.
 */
export function countsOf(figure: Shown): Counts {
  if (figure.kind === 'counts') return figure
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
