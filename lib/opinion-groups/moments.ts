import { worthsOf } from './centred'
import type { Votes } from './votes'

/** So many rows of the sums fit into the processor's cache. */
const block = 64

/**
 * Σ x y over those who answered both views, for every pair: views × views, both halves filled.
 * @param worth of each answer to each view (centred.ts)
 */
export function crossProducts(votes: Votes, worth: Float64Array): Float64Array {
  const size = votes.views.length
  const { view, start } = votes
  const sums = new Float64Array(size * size)
  const row = new Float64Array(size)
  // Where each person's answers to the views of this block begin.
  const next = new Int32Array(votes.people.length)
  for (let edge = block; edge < size + block; edge += block) {
    for (let person = 0; person < next.length; person += 1) {
      const from = start[person] ?? 0
      const length = worthsOf(votes, person, worth, row)
      let i = next[person] ?? 0
      for (; i < length; i += 1) {
        const one = view[from + i] ?? 0
        if (one >= edge) break
        const line = one * size
        const x = row[i] ?? 0
        for (let j = i; j < length; j += 1) {
          const at = line + (view[from + j] ?? 0)
          sums[at] = (sums[at] ?? 0) + x * (row[j] ?? 0)
        }
      }
      next[person] = i
    }
  }
  for (let one = 1; one < size; one += 1) {
    for (let other = 0; other < one; other += 1) {
      sums[one * size + other] = sums[other * size + one] ?? 0
    }
  }
  return sums
}

/** Correlations tell something only where so many people answered both views. */
const enoughInCommon = 20
const alike = 0.6

/**
 * For every view, how many say nearly the same or the opposite, itself included: those with a correlation beyond 0.6
 * among the people who answered both. Ten near-duplicates then weigh as much as one.
 * @param votes of 65,535 people at most: a sample where there are more
 */
export function likenesses(votes: Votes): Int32Array {
  const size = votes.views.length
  const counts = new Int32Array(size).fill(1)
  // Where each person's answers to the views of this block begin.
  const next = votes.start.slice(0, votes.people.length)
  const pairs = new Uint16Array(9 * block * size)
  for (let first = 0; first < size; first += block) {
    pairs.fill(0)
    countPairs(votes, first, next, pairs)
    for (let one = first; one < Math.min(first + block, size); one += 1) {
      for (let other = one + 1; other < size; other += 1) {
        if (!areAlike(pairs, 9 * ((one - first) * size + other))) continue
        counts[one] = (counts[one] ?? 0) + 1
        counts[other] = (counts[other] ?? 0) + 1
      }
    }
  }
  return counts
}

/**
 * For every pair of a view of this block and a later one nine counts: how many gave this answer to the one and that to
 * the other. Block by block, because counts of all pairs don't fit into the processor's cache.
 */
function countPairs(votes: Votes, first: number, next: Int32Array, pairs: Uint16Array): void {
  const size = votes.views.length
  const { view, value, start } = votes
  const edge = first + block
  for (let person = 0; person < next.length; person += 1) {
    const to = start[person + 1] ?? 0
    let i = next[person] ?? 0
    for (; i < to; i += 1) {
      const one = view[i] ?? 0
      if (one >= edge) break
      const line = 9 * (one - first) * size + 3 * (value[i] ?? 0) + 4
      for (let j = i + 1; j < to; j += 1) {
        const at = line + 9 * (view[j] ?? 0) + (value[j] ?? 0)
        pairs[at] = (pairs[at] ?? 0) + 1
      }
    }
    next[person] = i
  }
}

/**
 * In whole numbers, so that no rounding decides. The nine counts are read once and in order: half a million pairs are
 * looked at for a thousand views, seventy times over for the gate.
 */
function areAlike(pairs: Uint16Array, from: number): boolean {
  const bothAgainst = pairs[from] ?? 0
  const againstUnsure = pairs[from + 1] ?? 0
  const againstFor = pairs[from + 2] ?? 0
  const unsureAgainst = pairs[from + 3] ?? 0
  const bothUnsure = pairs[from + 4] ?? 0
  const unsureFor = pairs[from + 5] ?? 0
  const forAgainst = pairs[from + 6] ?? 0
  const forUnsure = pairs[from + 7] ?? 0
  const bothFor = pairs[from + 8] ?? 0
  const against = bothAgainst + againstUnsure + againstFor
  const inFavour = forAgainst + forUnsure + bothFor
  const otherAgainst = bothAgainst + unsureAgainst + forAgainst
  const otherInFavour = againstFor + unsureFor + bothFor
  const people = against + inFavour + unsureAgainst + bothUnsure + unsureFor
  if (people < enoughInCommon) return false
  const x = inFavour - against
  const y = otherInFavour - otherAgainst
  const xx = inFavour + against
  const yy = otherInFavour + otherAgainst
  const xy = bothFor + bothAgainst - againstFor - forAgainst
  const shared = people * xy - x * y
  return shared * shared > alike * alike * (people * xx - x * x) * (people * yy - y * y)
}
