import { seededRandom } from '@/lib/platform/seeded-random'
import { clustered } from './clusters'
import { bestGrouping } from './groups'
import { landscape } from './landscape'
import { adjustedRandIndex } from './likeness'
import { permuted } from './permuted'
import { sampleOf } from './sample'
import { withPeople, type Votes } from './votes'

/**
 * Whether groups found in the answers are there at all. Pure chance yields three to five "groups" too, and neat ones:
 * so they are shown only if they stand out from chance, and stay when a tenth of the people is missing.
 */
export type Gate =
  | { isOpen: true; silhouette: number; noise: number; stability: number }
  | { isOpen: false; because: 'tooFewPeople' | 'likeNoise' | 'unstable' }

const fewestPeople = 40
const noiseRuns = 50
/** Runs of chance that may look as good as the real answers: beyond the 95th percentile of fifty. */
const mayMatch = 2
const resamples = 20
const stableFrom = 0.8

/** @param k the number of groups that would be shown */
export function gate(all: Votes, authors: readonly (string | null)[], k: number): Gate {
  if (all.people.length < fewestPeople) return { isOpen: false, because: 'tooFewPeople' }
  const sample = sampleOf(all.people)
  const votes = sample.length === all.people.length ? all : withPeople(all, sample)
  const { points } = landscape(votes, authors)
  const found = bestGrouping(points)
  const silhouette = found.silhouetteOf.get(k) ?? 0
  const noise = noiseBelow(silhouette, votes, authors)
  if (noise === null) return { isOpen: false, because: 'likeNoise' }
  const groupOf = (found.clusters.get(k) ?? clustered(points, k)).groupOf
  const stability = median(
    Array.from({ length: resamples }, (_, run) => withoutTenth(votes, authors, k, groupOf, run)),
  )
  return stability < stableFrom
    ? { isOpen: false, because: 'unstable' }
    : { isOpen: true, silhouette, noise, stability }
}

/** The 95th percentile of the silhouettes of chance; null as soon as too many reach the real one. */
function noiseBelow(
  silhouette: number,
  votes: Votes,
  authors: readonly (string | null)[],
): number | null {
  const found: number[] = []
  let matches = 0
  for (let run = 0; run < noiseRuns; run += 1) {
    const { points } = landscape(permuted(votes, seededRandom(`chance ${run}`)), authors)
    const noise = bestGrouping(points).silhouette
    found.push(noise)
    if (noise >= silhouette) matches += 1
    if (matches > mayMatch) return null
  }
  return found.sort((one, other) => other - one)[mayMatch] ?? 0
}

/** How alike the groups are when one person in ten is left out and everything is done again. */
function withoutTenth(
  votes: Votes,
  authors: readonly (string | null)[],
  k: number,
  groupOf: Int32Array,
  run: number,
): number {
  const random = seededRandom(`without a tenth ${run}`)
  const kept = votes.people.map((_, person) => person).filter(() => random() >= 0.1)
  const { points } = landscape(withPeople(votes, kept), authors)
  const again = clustered(points, k).groupOf
  return adjustedRandIndex(
    again,
    kept.map((person) => groupOf[person] ?? 0),
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return (low + high) / 2
}
