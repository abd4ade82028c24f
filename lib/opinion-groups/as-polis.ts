// The figures of Polis, for comparison with what is published elsewhere; from the formulas in its description, not from
// its code. Nothing of ours is decided by them: one answer alone is "90 % significant" here, and a pass counts as a no.
import { cellOf, othersOf, type Cell, type Counts } from './counts'

type Side = 'agree' | 'disagree'
export type Chosen = { view: number; side: Side }

/** One-sided 90 %. */
const significant = 1.2816
const listed = 5

const turnedOver = (side: Side): Side => (side === 'agree' ? 'disagree' : 'agree')
const share = (cell: Cell, side: Side) => (cell[side] + 1) / (cell.answered + 2)

/** z of one share against a half. */
export function oneShare(cell: Cell, side: Side): number {
  const people = cell.answered + 1
  return 2 * Math.sqrt(people) * ((cell[side] + 1) / people - 0.5)
}

/** z of the difference of two shares. */
export function twoShares(cell: Cell, others: Cell, side: Side): number {
  const [n, m] = [cell.answered + 1, others.answered + 1]
  const [one, other] = [cell[side] + 1, others[side] + 1]
  const pooled = (one + other) / (n + m)
  if (pooled === 1) return 0
  return (one / n - other / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}

/** Group-informed consensus: the product of the groups' shares that agree. */
export function groupInformedConsensus(counts: Counts): Float64Array {
  return Float64Array.from({ length: counts.views }, (_, view) => {
    let product = 1
    for (let group = 0; group < counts.groups; group += 1) {
      product *= share(cellOf(counts, group, view), 'agree')
    }
    return product
  })
}

/** What the lottery of the next view weighs, from the answers of all. */
export function priority(all: Cell, extremity: number): number {
  const unsure = all.answered - all.agree - all.disagree
  const importance = (1 - (unsure + 1) / (all.answered + 2)) * (1 + extremity) * share(all, 'agree')
  return (importance * (1 + 8 * 2 ** (-all.answered / 5))) ** 2
}

/** The views that most agree with, or disagree with, whoever they are. */
export function consensus(counts: Counts, side: Side): number[] {
  const everybody = Array.from({ length: counts.views }, (_, view) => othersOf(counts, -1, view))
  return everybody
    .map((cell, view) => ({ cell, view, p: share(cell, side), z: oneShare(cell, side) }))
    .filter(({ p, z }) => p > 0.5 && z > significant)
    .sort((one, other) => other.p * other.z - one.p * one.z)
    .slice(0, listed)
    .map(({ view }) => view)
}

type Candidate = Chosen & { p: number; z: number; ratio: number; ratioZ: number; rank: number }

function candidate(counts: Counts, group: number, view: number, side: Side): Candidate {
  const [cell, others] = [cellOf(counts, group, view), othersOf(counts, group, view)]
  const p = share(cell, side)
  const ratio = p / share(others, side)
  const z = oneShare(cell, side)
  const ratioZ = twoShares(cell, others, side)
  return { view, side, p, z, ratio, ratioZ, rank: ratio * ratioZ * p * z }
}

/** At most five views that tell a group from the others, by the z-scores of Polis. */
export function representative(counts: Counts, group: number): Chosen[] {
  const views = Array.from({ length: counts.views }, (_, view) => ({
    agree: candidate(counts, group, view, 'agree'),
    disagree: candidate(counts, group, view, 'disagree'),
  }))
  const isEnough = ({ z, ratioZ }: Candidate) => z > significant && ratioZ > significant
  const leaning = views.map(({ agree, disagree }) =>
    agree.ratioZ > disagree.ratioZ ? agree : disagree,
  )
  const enough = leaning
    .filter((each) => {
      const across = views[each.view]?.[turnedOver(each.side)]
      return isEnough(each) || (across !== undefined && isEnough(across))
    })
    .sort((one, other) => other.rank - one.rank)
  const best = bestAgreed(views.map(({ agree }) => agree))
  if (enough.length === 0) {
    const fallback = best ?? [...leaning].sort((one, other) => other.ratioZ - one.ratioZ)[0]
    return fallback ? [plain(fallback)] : []
  }
  const ordered = best ? [best, ...enough.filter(({ view }) => view !== best.view)] : enough
  const kept = ordered.slice(0, listed)
  return [
    ...kept.filter(({ side }) => side === 'agree'),
    ...kept.filter(({ side }) => side === 'disagree'),
  ].map(plain)
}

/** The view a group agrees to most; one that others agree to as much is replaced by any that it agrees to more. */
function bestAgreed(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const each of candidates) {
    if (each.z <= significant && each.ratioZ <= significant) continue
    const beats: boolean =
      best === null || (best.ratio > 1 ? each.rank > best.rank : each.p * each.z > best.p * best.z)
    if (beats) best = each
  }
  return best
}

const plain = ({ view, side }: Chosen): Chosen => ({ view, side })
