import { fewest, isTellable, rangeOf } from '@/lib/registrations/bands'
import { asCounts, asRange, type Figure } from './figures'
import { countedFrom } from './suppression'
import { answered, type Tally } from './tally'

type Given = { tally: Tally; asCounts: boolean }

/**
 * When the answers of one group to one view may be given out again. Every new figure, held against an older one, tells
 * of those who came in between; so they must be many enough. This record is never shown to anybody.
 */
export type CellMemory = {
  /** What was given out, the newest last: as counts, or coarser. */
  given: Given[]
  /** Answers as they were when they were too few to be given out. */
  kept: Tally[]
}

export const nothingGiven: CellMemory = { given: [], kept: [] }

/** People who must have come, gone or changed their mind before a band moves, and the steps of a large group. */
const enoughForBands = 3
/** And before an exact count moves: the difference of two counts is a figure too, and none is below five. */
const enoughForCounts = fewest
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
 * @param members how many the group has, answering or not
 * @param isClosing the round ends: nothing follows from which its last figure could be told
 */
export function givenAfter(
  { given, kept }: CellMemory,
  now: Tally,
  { members, isClosing }: { members: number; isClosing: boolean },
): CellMemory {
  const last = given.at(-1)
  const apart = last ? peopleBetween(last.tally, now) : Infinity
  const adding = (asCounts: boolean) => ({ given: [...given, { tally: now, asCounts }], kept })
  const isLarge = members >= countedFrom
  const isExact = isLarge && isClean(now, members)
  if (isExact && !(last?.asCounts && apart === 0) && isFarFromAll({ given, kept }, now)) {
    return adding(true)
  }
  if (apart === 0) return { given, kept }
  if (isClosing && !(last?.asCounts && isLarge && answered(now) >= worthKeeping)) {
    return adding(false)
  }
  // What stands as a count, or can soon be told as one, waits until enough have come for a count.
  const enough = isLarge && (last?.asCounts || isExact) ? enoughForCounts : enoughForBands
  return apart >= enough ? adding(false) : { given, kept }
}

/** How it is told: as counts no longer where those of the group who are silent have become few. */
export const figureOf = ({ tally, asCounts: isCounted }: Given, members: number): Figure =>
  isCounted && members >= countedFrom && isClean(tally, members)
    ? asCounts(tally)
    : asRange(tally, members)

/** No part of these answers is one to four people, nor can those of the group who are silent be so few. */
const isClean = (tally: Tally, members: number) =>
  [tally.agree, tally.disagree, tally.unsure].every(isTellable) &&
  !canFewBeSilent(answered(tally), members)

/**
 * By the range in which their number lies, not by the number: else that it is told as a range would tell that they are
 * few.
 */
function canFewBeSilent(people: number, members: number): boolean {
  const range = rangeOf(people)
  return range?.kind === 'between' && range.from < members && members - range.to < fewest
}

/**
 * Against all counts, not the last alone: two that lie far apart in time may differ by one person. And against what was
 * held back or told in steps: whoever comes fifth could take their own answer off the count, and read what the four
 * had said.
 */
function isFarFromAll({ given, kept }: CellMemory, now: Tally): boolean {
  const unknown = given.filter(({ asCounts }) => !asCounts).map(({ tally }) => tally)
  return (
    given.every(({ tally, asCounts }) => !asCounts || standBeside(tally, now)) &&
    [...kept, ...unknown].every((tally) => isFar(tally, now))
  )
}

/** Two counts of which neither the whole nor a part differs by one to four people. */
const standBeside = (one: Tally, other: Tally) =>
  [
    one.agree - other.agree,
    one.disagree - other.disagree,
    one.unsure - other.unsure,
    answered(one) - answered(other),
  ].every(isTellable)

const isSame = (one: Tally, other: Tally) => peopleBetween(one, other) === 0
const isFar = (one: Tally, other: Tally) => peopleBetween(one, other) >= enoughForCounts

/** Notes that a cell was too small to be given out. */
export function keptBack({ given, kept }: CellMemory, now: Tally): CellMemory {
  return kept.some((tally) => isSame(tally, now))
    ? { given, kept }
    : { given, kept: [...kept, now] }
}
