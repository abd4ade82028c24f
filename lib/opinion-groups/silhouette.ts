import type { Points } from './projection'

/**
 * How well each of several groupings of the same points keeps them apart (Rousseeuw, 1987): the mean over all points,
 * between -1 and 1. Every distance is measured once for all groupings.
 */
export function silhouettes(points: Points, groupings: readonly Int32Array[]): number[] {
  const count = points.length / 2
  const sizes = groupings.map((groupOf) => sizesOf(groupOf))
  const sums = sizes.map((size) => new Float64Array(size.length))
  const totals = groupings.map(() => 0)
  for (let one = 0; one < count; one += 1) {
    for (const sum of sums) sum.fill(0)
    const [x, y] = [points[2 * one] ?? 0, points[2 * one + 1] ?? 0]
    for (let other = 0; other < count; other += 1) {
      const [dx, dy] = [(points[2 * other] ?? 0) - x, (points[2 * other + 1] ?? 0) - y]
      const distance = Math.sqrt(dx * dx + dy * dy)
      for (let grouping = 0; grouping < groupings.length; grouping += 1) {
        const sum = sums[grouping]
        const group = groupings[grouping]?.[other] ?? 0
        if (sum) sum[group] = (sum[group] ?? 0) + distance
      }
    }
    groupings.forEach((groupOf, grouping) => {
      const own = groupOf[one] ?? 0
      totals[grouping] =
        (totals[grouping] ?? 0) + ofPoint(own, sums[grouping] ?? [], sizes[grouping] ?? [])
    })
  }
  return totals.map((total) => total / Math.max(1, count))
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
