import { answered, type Tally } from './tally'

/**
 * When the answers of one group to one view may be given out again. Every new figure, held against an older one, tells
 * of those who came in between; so they must be many enough. This record of what was given out is never shown.
 */
export type Given = { tally: Tally; asCounts: boolean }

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
 * What has been given out of a cell after this publication, the newest last.
 * @param now the answers as they are, five at least
 * @param exact the group has twenty members or more
 * @param isClosing the round ends: nothing follows from which its last figure could be told
 */
export function givenAfter(
  before: readonly Given[],
  now: Tally,
  { exact, isClosing }: { exact: boolean; isClosing: boolean },
): Given[] {
  const last = before.at(-1)
  if (last === undefined) return [{ tally: now, asCounts: exact }]
  const apart = peopleBetween(last.tally, now)
  if (apart === 0) return [...before]
  if (!exact) {
    return apart >= enoughForBands || isClosing
      ? [...before, { tally: now, asCounts: false }]
      : [...before]
  }
  // Against all counts, not the last alone: two that are far apart in time may differ by one person.
  const isFar = before
    .filter(({ asCounts }) => asCounts)
    .map(({ tally }) => peopleBetween(tally, now))
    .every((people) => people === 0 || people >= enoughForCounts)
  if (isFar) return [...before, { tally: now, asCounts: true }]
  return isClosing && answered(now) < worthKeeping
    ? [...before, { tally: now, asCounts: false }]
    : [...before]
}
