import { knownAxes, type KnownAxes } from './alignment'
import { clustered, nearest, settled, type Clusters } from './clusters'
import { landscape, type Landscape } from './landscape'
import { keptNumber, type KnownNumber } from './number-of-groups'
import type { Points } from './projection'
import { sampleOf } from './sample'
import { silhouettes, sizesOf } from './silhouette'
import { placeable, type Votes } from './votes'

/** What must be kept from one update to the next, so that maps and groups don't jump. Holds nobody's answers. */
export type Known = KnownNumber & {
  axes: KnownAxes
  /** x and y of each group's centre: groups keep their numbers by them. */
  centres: number[]
}

export type OpinionGroups = Landscape & {
  /** Those with enough answers to be placed, and the live views. */
  votes: Votes
  /** A mark of each view's author, in the order of the views. */
  authors: readonly (string | null)[]
  k: number
  /** The group of each person of `votes`. */
  groupOf: Int32Array
  centres: Float64Array
  /** To be kept and handed in next time. */
  known: Known
}

/** From two groups to five. */
export const numbers = [2, 3, 4, 5] as const

/**
 * People by how they answered. Whether the groups found mean anything is for the gate to say (gate.ts).
 * @param all answers to live views: rejected and merged ones are dropped, never counted as passes
 * @param authorOf a mark of each view's author; views without one count as written by different people
 */
export function opinionGroups(
  all: Votes,
  authorOf: ReadonlyMap<string, string | null>,
  known: Known | null = null,
): OpinionGroups {
  const votes = placeable(all)
  const authors = votes.views.map((view) => authorOf.get(view) ?? null)
  const land = landscape(votes, authors, known?.axes)
  const sample = sampleOf(votes.people)
  const some = pointsOf(land.points, sample)
  const { best, clusters } = bestGrouping(some)
  const number = keptNumber(best, known)
  const chosen = clusters.get(number.k) ?? clustered(some, number.k)
  // Found among a sample, then settled among all.
  const everybody =
    sample.length === votes.people.length ? chosen : settled(land.points, chosen.centres)
  const { centres, groupOf } = numbered(everybody, known?.centres ?? [])
  return {
    ...land,
    votes,
    authors,
    k: number.k,
    groupOf,
    centres,
    known: {
      ...number,
      axes: knownAxes(land.axes, votes.views),
      centres: Array.from(centres),
    },
  }
}

function pointsOf(points: Points, people: readonly number[]): Points {
  const some = new Float64Array(2 * people.length)
  people.forEach((person, index) => {
    some.set(points.subarray(2 * person, 2 * person + 2), 2 * index)
  })
  return some
}

/** The number of groups with the best silhouette, and all that were tried. */
export function bestGrouping(points: Points) {
  const tried = numbers
    .filter((k) => k <= Math.max(2, points.length / 2))
    .map((k) => ({ k, clusters: clustered(points, k) }))
  const values = silhouettes(
    points,
    tried.map(({ clusters }) => clusters.groupOf),
  )
  let best = 0
  values.forEach((value, index) => {
    if (value > (values[best] ?? -1)) best = index
  })
  return {
    best: tried[best]?.k ?? 2,
    silhouette: values[best] ?? 0,
    silhouetteOf: new Map<number, number>(tried.map(({ k }, index) => [k, values[index] ?? 0])),
    clusters: new Map<number, Clusters>(tried.map(({ k, clusters }) => [k, clusters])),
  }
}

/** Groups keep the number of the nearest centre of last time; new ones follow, the largest first. */
function numbered({ centres, groupOf }: Clusters, before: readonly number[]): Clusters {
  const sizes = sizesOf(groupOf)
  const rest = Array.from({ length: centres.length / 2 }, (_, group) => group).sort(
    (one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other,
  )
  const order: number[] = []
  for (let old = 0; 2 * old < before.length && rest.length > 0; old += 1) {
    const places = Float64Array.from(rest.flatMap((group) => placeOfCentre(centres, group)))
    const group = nearest(before[2 * old] ?? 0, before[2 * old + 1] ?? 0, places)
    order.push(...rest.splice(group, 1))
  }
  order.push(...rest)
  return {
    centres: Float64Array.from(order.flatMap((group) => placeOfCentre(centres, group))),
    groupOf: groupOf.map((group) => order.indexOf(group)),
  }
}

const placeOfCentre = (centres: Float64Array, group: number): [number, number] => [
  centres[2 * group] ?? 0,
  centres[2 * group + 1] ?? 0,
]
