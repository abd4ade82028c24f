import { seededRandom } from '@/lib/platform/seeded-random'

/** What grows with the square of the number of people is done for so many at most. */
export const sampled = 2000

/**
 * The indexes of at most so many ids, in rising order: always the same for the same ids, whatever the order, and few
 * change when somebody joins.
 */
export function sampleOf(ids: readonly string[], most = sampled): number[] {
  if (ids.length <= most) return Array.from(ids.keys())
  return ids
    .map((id, index) => ({ id, index, rank: seededRandom(id)() }))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ index }) => index)
    .sort((one, other) => one - other)
}
