import { worthsOf } from './centred'
import type { Votes } from './votes'

/**
 * Σ x y over those who answered both views, for every pair: views × views, both halves filled.
 * @param worth of each answer to each view (centred.ts)
 */
export function crossProducts(votes: Votes, worth: Float64Array): Float64Array {
  const size = votes.views.length
  const sums = new Float64Array(size * size)
  const { view } = votes
  const row = new Float64Array(size)
  for (let person = 0; person < votes.people.length; person += 1) {
    const from = votes.start[person] ?? 0
    const length = worthsOf(votes, person, worth, row)
    for (let i = 0; i < length; i += 1) {
      const line = (view[from + i] ?? 0) * size
      const x = row[i] ?? 0
      for (let j = i; j < length; j += 1) {
        const at = line + (view[from + j] ?? 0)
        sums[at] = (sums[at] ?? 0) + x * (row[j] ?? 0)
      }
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
 */
export function likenesses(votes: Votes, worth: Float64Array): Int32Array {
  const size = votes.views.length
  const products = new Float64Array(size * size)
  const squares = new Float64Array(size * size)
  const common = new Int32Array(size * size)
  const row = new Float64Array(size)
  for (let person = 0; person < votes.people.length; person += 1) {
    const from = votes.start[person] ?? 0
    const length = worthsOf(votes, person, worth, row)
    for (let i = 0; i < length; i += 1) {
      const one = votes.view[from + i] ?? 0
      const x = row[i] ?? 0
      for (let j = i + 1; j < length; j += 1) {
        const other = votes.view[from + j] ?? 0
        const y = row[j] ?? 0
        const [at, across] = [one * size + other, other * size + one]
        products[at] = (products[at] ?? 0) + x * y
        squares[at] = (squares[at] ?? 0) + x * x
        squares[across] = (squares[across] ?? 0) + y * y
        common[at] = (common[at] ?? 0) + 1
      }
    }
  }
  const counts = new Int32Array(size).fill(1)
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; other < size; other += 1) {
      const [at, across] = [one * size + other, other * size + one]
      const limit = alike * alike * (squares[at] ?? 0) * (squares[across] ?? 0)
      if ((common[at] ?? 0) < enoughInCommon || (products[at] ?? 0) ** 2 <= limit) continue
      counts[one] = (counts[one] ?? 0) + 1
      counts[other] = (counts[other] ?? 0) + 1
    }
  }
  return counts
}
