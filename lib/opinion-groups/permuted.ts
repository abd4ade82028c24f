import type { Random } from '@/lib/platform/seeded-random'
import type { Votes } from './votes'

/**
 * The same votes as chance might have dealt them: the answers to each view change hands among those who answered it.
 * Who answered what stays, so that groups made by what people were asked don't pass for groups of opinion.
 */
export function permuted(votes: Votes, random: Random): Votes {
  const { start, places } = placesByView(votes)
  const value = votes.value.slice()
  for (let view = 0; view < votes.views.length; view += 1) {
    const from = start[view] ?? 0
    for (let last = (start[view + 1] ?? 0) - 1; last > from; last -= 1) {
      const one = places[last] ?? 0
      const other = places[from + Math.floor(random() * (last - from + 1))] ?? 0
      const kept = value[one] ?? 0
      value[one] = value[other] ?? 0
      value[other] = kept
    }
  }
  return { ...votes, value }
}

/** Where the answers to each view stand. */
function placesByView(votes: Votes) {
  const start = new Int32Array(votes.views.length + 1)
  for (const view of votes.view) start[view + 1] = (start[view + 1] ?? 0) + 1
  for (let view = 0; view < votes.views.length; view += 1) {
    start[view + 1] = (start[view + 1] ?? 0) + (start[view] ?? 0)
  }
  const next = start.slice()
  const places = new Int32Array(votes.view.length)
  votes.view.forEach((view, index) => {
    const slot = next[view] ?? 0
    places[slot] = index
    next[view] = slot + 1
  })
  return { start, places }
}
