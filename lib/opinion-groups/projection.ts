import type { Axes } from './axes'
import { worthsOf } from './centred'
import type { Votes } from './votes'

/** Where everybody stands: x of person p at [2 p], y at [2 p + 1]. */
export type Points = Float64Array

/**
 * People on the map, each by their own answers alone, scaled up for what they left open: √(views / answers). Both are
 * counted over live views only, else whoever answered more would stand further out.
 */
export function projected(votes: Votes, worth: Float64Array, axes: Axes): Points {
  const points = new Float64Array(2 * votes.people.length)
  const row = new Float64Array(votes.views.length)
  for (let person = 0; person < votes.people.length; person += 1) {
    const [x, y] = placeOf(votes, person, worth, axes, row)
    points[2 * person] = x
    points[2 * person + 1] = y
  }
  return points
}

/** One person alone: all that an answer more changes at once. The axes follow with the next round of counting. */
export function placeOf(
  votes: Votes,
  person: number,
  worth: Float64Array,
  { loadings: [first, second] }: Axes,
  row = new Float64Array(votes.views.length),
): [number, number] {
  const from = votes.start[person] ?? 0
  const length = worthsOf(votes, person, worth, row)
  let x = 0
  let y = 0
  for (let i = 0; i < length; i += 1) {
    const view = votes.view[from + i] ?? 0
    x += (row[i] ?? 0) * (first[view] ?? 0)
    y += (row[i] ?? 0) * (second[view] ?? 0)
  }
  const scale = Math.sqrt(votes.views.length / Math.max(1, length))
  return [scale * x, scale * y]
}

/** How far out a view lies: where somebody would stand who had agreed to it and answered nothing else. */
export function extremities(mean: Float64Array, { loadings }: Axes): Float64Array {
  const [first, second] = loadings
  const scale = Math.sqrt(mean.length)
  return mean.map((each, view) => {
    const [x, y] = [first[view] ?? 0, second[view] ?? 0]
    return (1 - each) * scale * Math.sqrt(x * x + y * y)
  })
}
