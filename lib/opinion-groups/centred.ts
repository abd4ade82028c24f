import type { Votes } from './votes'

/** Per view: how many answered, and their mean answer. */
export type Columns = { answered: Int32Array; mean: Float64Array }

export function columnsOf(votes: Votes): Columns {
  const answered = new Int32Array(votes.views.length)
  const mean = new Float64Array(votes.views.length)
  for (let index = 0; index < votes.value.length; index += 1) {
    const view = votes.view[index] ?? 0
    answered[view] = (answered[view] ?? 0) + 1
    mean[view] = (mean[view] ?? 0) + (votes.value[index] ?? 0)
  }
  for (let view = 0; view < mean.length; view += 1) {
    mean[view] = (mean[view] ?? 0) / Math.max(1, answered[view] ?? 0)
  }
  return { answered, mean }
}

/**
 * What each of the three answers is worth once a view is centred on its mean and weighted: the root of its weight times
 * (answer - mean), at [3 view + answer + 1]. Whoever hasn't answered is worth exactly nothing, so that the matrix stays
 * sparse.
 */
export function worths(mean: Float64Array, weight?: Float64Array): Float64Array {
  const worth = new Float64Array(mean.length * 3)
  for (let view = 0; view < mean.length; view += 1) {
    const root = weight ? Math.sqrt(weight[view] ?? 0) : 1
    for (let answer = -1; answer <= 1; answer += 1) {
      worth[3 * view + answer + 1] = root * (answer - (mean[view] ?? 0))
    }
  }
  return worth
}

/** Writes the worths of one person's answers into `row`; how many there are. */
export function worthsOf(votes: Votes, person: number, worth: Float64Array, row: Float64Array) {
  const from = votes.start[person] ?? 0
  const length = (votes.start[person + 1] ?? 0) - from
  for (let i = 0; i < length; i += 1) {
    row[i] = worth[3 * (votes.view[from + i] ?? 0) + (votes.value[from + i] ?? 0) + 1] ?? 0
  }
  return length
}
