import { seededRandom, type Random } from '@/lib/platform/seeded-random'
import type { Points } from './projection'

export type Clusters = {
  /** x and y of each centre, one after another. */
  centres: Float64Array
  /** The cluster of each point. */
  groupOf: Int32Array
}

const restarts = 20
const mostRounds = 100

/** k-means++ (Arthur and Vassilvitskii, 2007), the best of twenty starts; the same for the same points in this order. */
export function clustered(points: Points, k: number): Clusters {
  let best: (Clusters & { spread: number }) | null = null
  for (let restart = 0; restart < restarts; restart += 1) {
    const centres = firstCentres(points, k, seededRandom(`clusters ${k} ${restart}`))
    const found = settled(points, centres)
    if (best === null || found.spread < best.spread) best = found
  }
  return best ?? { centres: new Float64Array(2 * k), groupOf: new Int32Array(points.length / 2) }
}

/** Moves centres to the middle of their points until nobody changes sides. */
export function settled(points: Points, first: Float64Array): Clusters & { spread: number } {
  const centres = first.slice()
  const groupOf = new Int32Array(points.length / 2).fill(-1)
  for (let round = 0; ; round += 1) {
    const { moved, spread } = assign(points, centres, groupOf)
    if (moved === 0 || round === mostRounds) return { centres, groupOf, spread }
    recentre(points, centres, groupOf)
  }
}

function assign(points: Points, centres: Float64Array, groupOf: Int32Array) {
  let moved = 0
  let spread = 0
  for (let point = 0; point < groupOf.length; point += 1) {
    const x = points[2 * point] ?? 0
    const y = points[2 * point + 1] ?? 0
    const group = nearest(x, y, centres)
    if (groupOf[point] !== group) moved += 1
    groupOf[point] = group
    spread += squareTo(x, y, centres, group)
  }
  return { moved, spread }
}

/** The centre nearest to a place. */
export function nearest(x: number, y: number, centres: Float64Array): number {
  let group = 0
  let distance = Infinity
  for (let centre = 0; 2 * centre < centres.length; centre += 1) {
    const square = squareTo(x, y, centres, centre)
    if (square >= distance) continue
    group = centre
    distance = square
  }
  return group
}

function squareTo(x: number, y: number, centres: Float64Array, centre: number): number {
  const dx = x - (centres[2 * centre] ?? 0)
  const dy = y - (centres[2 * centre + 1] ?? 0)
  return dx * dx + dy * dy
}

function recentre(points: Points, centres: Float64Array, groupOf: Int32Array) {
  const sums = new Float64Array(centres.length)
  const people = new Int32Array(centres.length / 2)
  for (let point = 0; point < groupOf.length; point += 1) {
    const group = groupOf[point] ?? 0
    people[group] = (people[group] ?? 0) + 1
    sums[2 * group] = (sums[2 * group] ?? 0) + (points[2 * point] ?? 0)
    sums[2 * group + 1] = (sums[2 * group + 1] ?? 0) + (points[2 * point + 1] ?? 0)
  }
  people.forEach((count, group) => {
    // A centre that nobody is nearest to stays where it is.
    if (count === 0) return
    centres[2 * group] = (sums[2 * group] ?? 0) / count
    centres[2 * group + 1] = (sums[2 * group + 1] ?? 0) / count
  })
}

/** The first at random, every further one the likelier the further it is from those chosen (squared). */
function firstCentres(points: Points, k: number, random: Random): Float64Array {
  const count = points.length / 2
  const centres = new Float64Array(2 * k)
  const distances = new Float64Array(count).fill(Infinity)
  let chosen = Math.floor(random() * count)
  for (let centre = 0; centre < k; centre += 1) {
    const x = points[2 * chosen] ?? 0
    const y = points[2 * chosen + 1] ?? 0
    centres[2 * centre] = x
    centres[2 * centre + 1] = y
    let total = 0
    for (let point = 0; point < count; point += 1) {
      const dx = (points[2 * point] ?? 0) - x
      const dy = (points[2 * point + 1] ?? 0) - y
      const distance = Math.min(distances[point] ?? 0, dx * dx + dy * dy)
      distances[point] = distance
      total += distance
    }
    let left = random() * total
    chosen = 0
    while (chosen < count - 1 && (left -= distances[chosen] ?? 0) >= 0) chosen += 1
  }
  return centres
}
