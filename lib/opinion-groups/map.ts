import { fewest } from '@/lib/registrations/bands'
import { density, type Density } from './density'
import type { OpinionGroups } from './groups'
import type { Points } from './projection'
import { answersOf, type Votes } from './votes'

export const regions = ['leftAbove', 'rightAbove', 'leftBelow', 'rightBelow'] as const
export type Region = (typeof regions)[number]

/** A number of people in wide steps: "20 to 49"; null for fewer than five. */
export type Crowd = { from: number; to: number } | null

/** One end of an axis: whoever stands there takes this side of these views. At the other end they take the other one. */
export type Pole = { viewId: string; side: 'agree' | 'disagree' }[]

/** The map as it is shown, groups or none: no person, no number that a person could be taken from. */
export type OpinionMap = Density & {
  regions: { region: Region; people: Crowd; medianAnswers: number | null }[]
  right: Pole
  above: Pole
}

/** Fewer people are no landscape. */
const enough = 20
/** Beyond this part of all distances somebody stands at the rim. */
const withinRim = 0.95
const viewsAPole = 3
/** A view that fewer have answered says nothing about a direction. */
const answeredBy = 20

/** What is shown of the places; null for too few people, or where all stand in one place. */
export function mapOf(found: OpinionGroups): OpinionMap | null {
  const reach = reachOf(found.points)
  if (found.votes.people.length < enough || reach === 0) return null
  const points = found.points.map((place) => clamped(place / reach))
  const shape = density(points)
  if (shape.patches.length === 0) return null
  return {
    ...shape,
    regions: inRegions(points, found.votes),
    right: poleOf(found, 0),
    above: poleOf(found, 1),
  }
}

/** How far the map goes; a few who stand far out don't shrink everybody else. */
export function reachOf(points: Points): number {
  const sorted = points.map(Math.abs).sort()
  return sorted[Math.floor(withinRim * (sorted.length - 1))] ?? 0
}

export const clamped = (place: number) => Math.max(-1, Math.min(1, place))

function inRegions(points: Points, votes: Votes) {
  const given = new Map<Region, number[]>(regions.map((region) => [region, []]))
  for (let person = 0; person < votes.people.length; person += 1) {
    const [x, y] = [points[2 * person] ?? 0, points[2 * person + 1] ?? 0]
    given.get(regionAt(x, y))?.push(answersOf(votes, person))
  }
  const sizes = regions.map((region) => ({ region, people: given.get(region)?.length ?? 0 }))
  const small = sizes.filter(({ people }) => people < fewest)
  // Is it one alone, the next smallest goes with it: the number of all people is known.
  const [next] = sizes
    .filter(({ people }) => people >= fewest)
    .sort((one, other) => one.people - other.people)
  const hidden = new Set(
    (small.length === 1 && next ? [...small, next] : small).map(({ region }) => region),
  )
  return regions.map((region) => {
    const answers = [...(given.get(region) ?? [])].sort((one, other) => one - other)
    if (hidden.has(region)) return { region, people: null, medianAnswers: null }
    return {
      region,
      people: crowdOf(answers.length),
      medianAnswers: answers[answers.length >> 1] ?? 0,
    }
  })
}

export const regionAt = (x: number, y: number): Region =>
  y >= 0 ? (x >= 0 ? 'rightAbove' : 'leftAbove') : x >= 0 ? 'rightBelow' : 'leftBelow'

/** Never exact, however many: two maps, held side by side, then tell of nobody who came in between. */
export function crowdOf(people: number): Crowd {
  if (people < fewest) return null
  let [from, to] = [fewest, 2 * fewest]
  // 5, 10, 20, 50, 100, 200, 500 …
  while (people >= to) {
    from = to
    to = String(from).startsWith('2') ? (from * 5) / 2 : from * 2
  }
  return { from, to: to - 1 }
}

/** The views that draw people furthest to the right, or up. */
function poleOf({ axes, columns, votes }: OpinionGroups, axis: 0 | 1): Pole {
  return Array.from(axes.loadings[axis], (loading, view) => ({ loading, view }))
    .filter(({ view }) => (columns.answered[view] ?? 0) >= answeredBy)
    .sort((one, other) => Math.abs(other.loading) - Math.abs(one.loading) || one.view - other.view)
    .slice(0, viewsAPole)
    .map(({ loading, view }) => ({
      viewId: votes.views[view] ?? '',
      side: loading >= 0 ? 'agree' : 'disagree',
    }))
}
