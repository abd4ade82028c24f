import { answered, type Tally } from './tally'

/**
 * When the answers of one group to one view may be given out again. Every new figure, held against an older one, tells
 * of those who came in between; so they must be many enough. This record is never shown to anybody.
 */
export type CellMemory = {
  /** What was given out, the newest last: as counts or as bands. */
  given: { tally: Tally; asCounts: boolean }[]
  /** Answers as they were when they were too few to be given out. */
  kept: Tally[]
}

export const nothingGiven: CellMemory = { given: [], kept: [] }

/** People who must have come, gone or changed their mind before the figure of a small group moves: it is a band. */
const enoughForBands = 3
/** And before an exact count moves: the difference of two counts is a figure too, and none is below five. */
const enoughForCounts = 5
/** From here on four later answers matter less than exact counts do. */
const worthKeeping = 20

/**
 * At least so many people stand between two tallies: each of them adds or takes away one answer, or both by changing
 * it. Nobody need know who they are.
 */
export function peopleBetween(one: Tally, other: Tally): number {
  const steps = [one.agree - other.agree, one.disagree - other.disagree, one.unsure - other.unsure]
  const up = steps.reduce((sum, step) => sum + Math.max(0, step), 0)
  const down = steps.reduce((sum, step) => sum + Math.max(0, -step), 0)
  return Math.max(up, down)
}

/**
 * What has been given out of a cell after this publication.
 * @param now the answers as they are, five at least
 * @param exact the group has twenty members or more
 * @param isClosing the round ends: nothing follows from which its last figure could be told
 */
export function givenAfter(
  { given, kept }: CellMemory,
  now: Tally,
  { exact, isClosing }: { exact: boolean; isClosing: boolean },
): CellMemory {
  const last = given.at(-1)
  const apart = last ? peopleBetween(last.tally, now) : Infinity
  const adding = (asCounts: boolean) => ({ given: [...given, { tally: now, asCounts }], kept })
  if (exact && !(last?.asCounts && apart === 0) && isFarFromAll({ given, kept }, now)) {
    return adding(true)
  }
  if (apart === 0) return { given, kept }
  if (last?.asCounts && exact) {
    return isClosing && answered(now) < worthKeeping ? adding(false) : { given, kept }
  }
  return apart >= enoughForBands || isClosing ? adding(false) : { given, kept }
}

/**
 * Against all counts, not the last alone: two that lie far apart in time may differ by one person. And against what was
 * held back: whoever comes fifth could take their own answer off the count, and read what the four had said.
 */
function isFarFromAll({ given, kept }: CellMemory, now: Tally): boolean {
  const counts = given.filter(({ asCounts }) => asCounts).map(({ tally }) => tally)
  return (
    counts.every((tally) => isSame(tally, now) || isFar(tally, now)) &&
    kept.every((tally) => isFar(tally, now))
  )
}

const isSame = (one: Tally, other: Tally) => peopleBetween(one, other) === 0
const isFar = (one: Tally, other: Tally) => peopleBetween(one, other) >= enoughForCounts

/** Notes that a cell was too small to be given out. */
export function keptBack({ given, kept }: CellMemory, now: Tally): CellMemory {
  return kept.some((tally) => isSame(tally, now))
    ? { given, kept }
    : { given, kept: [...kept, now] }
}
