import { fewest } from '@/lib/registrations/bands'
import type { OpinionGroups } from './groups'

/** A square of the map with enough people in it: its middle, from -1 to 1 either way, and how full it is. */
export type Patch = { x: number; y: number; fullness: 1 | 2 | 3 }

const squares = 12

/**
 * The map without its people: squares with five or more, in three shades. Nobody is a dot, for forty answers are a
 * fingerprint; nor is a declared group shown on it.
 */
export function density({ points, votes }: Pick<OpinionGroups, 'points' | 'votes'>): Patch[] {
  const reach = points.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  if (reach === 0) return []
  const square = (place: number) =>
    Math.min(squares - 1, Math.floor(((place / reach + 1) / 2) * squares))
  const people = new Int32Array(squares * squares)
  for (let person = 0; person < votes.people.length; person += 1) {
    const at = square(points[2 * person] ?? 0) + squares * square(points[2 * person + 1] ?? 0)
    people[at] = (people[at] ?? 0) + 1
  }
  const fullest = people.reduce((most, each) => Math.max(most, each), 0)
  const middle = (index: number) => ((index + 0.5) / squares) * 2 - 1
  return Array.from(people.entries())
    .filter(([, count]) => count >= fewest)
    .map(([at, count]) => ({
      x: middle(at % squares),
      y: middle(Math.floor(at / squares)),
      fullness: count * 3 <= fullest ? 1 : count * 3 <= fullest * 2 ? 2 : 3,
    }))
}
