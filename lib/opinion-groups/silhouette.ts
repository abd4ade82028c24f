import type { Points } from './projection'

/**
 * How well each of several groupings of the same points keeps them apart (Rousseeuw, 1987): the mean over all points,
 * between -1 and 1. Every distance is measured once for all groupings.
 */
export function silhouettes(points: Points, groupings: readonly Int32Array[]): number[] {
  const count = points.length / 2
  const width = groupings.length
  const sizes = groupings.map((groupOf) => sizesOf(groupOf))
  // The sums of all groupings stand one after another; each point knows its place in each of them.
  const first = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, each) => sum + each.length, 0))
  const places = new Int32Array(count * width)
  groupings.forEach((groupOf, at) => {
    for (let point = 0; point < count; point += 1) {
      places[point * width + at] = (first[at] ?? 0) + (groupOf[point] ?? 0)
    }
  })
  const sums = new Float64Array(sizes.reduce((sum, each) => sum + each.length, 0))
  const totals = groupings.map(() => 0)
  for (let one = 0; one < count; one += 1) {
    addDistances(points, one, places, width, sums)
    groupings.forEach((groupOf, at) => {
      const from = first[at] ?? 0
      const size = sizes[at] ?? new Int32Array(0)
      const own = sums.subarray(from, from + size.length)
      totals[at] = (totals[at] ?? 0) + ofPoint(groupOf[one] ?? 0, own, size)
    })
  }
  return totals.map((total) => total / Math.max(1, count))
}

/** From one point to all others, summed by their groups. */
function addDistances(
  points: Points,
  one: number,
  places: Int32Array,
  width: number,
  sums: Float64Array,
) {
  sums.fill(0)
  const x = points[2 * one] ?? 0
  const y = points[2 * one + 1] ?? 0
  for (let other = 0; 2 * other < points.length; other += 1) {
    const dx = (points[2 * other] ?? 0) - x
    const dy = (points[2 * other + 1] ?? 0) - y
    const distance = Math.sqrt(dx * dx + dy * dy)
    for (let at = other * width; at < (other + 1) * width; at += 1) {
      const place = places[at] ?? 0
      sums[place] = (sums[place] ?? 0) + distance
    }
  }
}

function ofPoint(own: number, sums: ArrayLike<number>, sizes: ArrayLike<number>): number {
  const size = sizes[own] ?? 0
  if (size <= 1) return 0
  const within = (sums[own] ?? 0) / (size - 1)
  let across = Infinity
  for (let group = 0; group < sizes.length; group += 1) {
    const people = sizes[group] ?? 0
    if (group !== own && people > 0) across = Math.min(across, (sums[group] ?? 0) / people)
  }
  const larger = Math.max(within, across)
  return larger === 0 || across === Infinity ? 0 : (across - within) / larger
}

export function sizesOf(groupOf: Int32Array): Int32Array {
  const sizes = new Int32Array(groupOf.reduce((most, group) => Math.max(most, group + 1), 0))
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}
