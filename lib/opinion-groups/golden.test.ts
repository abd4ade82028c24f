import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { estimates, together, usualPull } from '@/lib/common-ground/estimate'
import {
  consensus,
  groupInformedConsensus,
  oneShare,
  priority,
  representative,
  twoShares,
} from './as-polis'
import { axesOf, type Axes } from './axes'
import { columnsOf, worths } from './centred'
import { cellOf, countsByGroup, othersOf } from './counts'
import { extremities, projected } from './projection'
import { votesOfTable } from '@/lib/testing/opinion'

type Table = number[][]
type Golden = {
  votes: (number | null)[][]
  role: number[]
  center: number[]
  pc: Table
  projection: Table
  extremity: number[]
  agree: Table
  disagree: Table
  seen: Table
  polis_gic_on_roles: number[]
  pat: Table
  rat: Table
  priority: number[]
  eb_mean: Table
  eb_lo10: Table
  eb_hi90: Table
  p_majority: Table
  J: number[]
  equal_weight_agree: number[]
  min_agree: number[]
  consensus: { agree: number[]; disagree: number[] }
  repness: Record<string, [number, string][]>
}

const file = path.resolve(import.meta.dirname, 'fixtures/golden_vectors.json')
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden

const votes = votesOfTable(golden.votes)
const { mean } = columnsOf(votes)
const worth = worths(mean)
const axes = axesOf(votes, worth)
const groups = 4
const counts = countsByGroup(votes, Int32Array.from(golden.role), groups)
const views = golden.center.map((_, view) => view)
const table = (of: (group: number, view: number) => number) =>
  Array.from({ length: groups }, (_, group) => views.map((view) => of(group, view)))

/** The largest distance between two tables of numbers. */
function apart(ours: Iterable<Iterable<number>>, theirs: Table): number {
  const rows = Array.from(ours, (row) => Array.from(row))
  expect(rows.map((row) => row.length)).toEqual(theirs.map((row) => row.length))
  return Math.max(
    ...rows.flatMap((row, r) => row.map((each, c) => Math.abs(each - (theirs[r]?.[c] ?? NaN)))),
  )
}

const exact = 1e-9

/** Power iteration from ones with deflation, stopped after so many rounds: how the file was made. */
function stoppedPowerIteration(rows: Table, rounds: number): number[] {
  let vector = views.map(() => 1)
  for (let round = 0; round < rounds; round += 1) {
    const along = rows.map((row) => inner(row, vector))
    const image = views.map((view) => inner(along, column(rows, view)))
    vector = image.map((each) => each / Math.sqrt(inner(image, image)))
  }
  return vector
}
const inner = (one: Iterable<number>, other: readonly number[]) =>
  Array.from(one).reduce((sum, each, index) => sum + each * (other[index] ?? NaN), 0)
const column = (rows: Table, view: number) => rows.map((row) => row[view] ?? NaN)
const upright = (vector: number[]) =>
  Math.max(...vector) < -Math.min(...vector) ? vector.map((each) => -each) : vector
const centred = golden.votes.map((row) =>
  row.map((each, view) => (each === null ? 0 : each - (mean[view] ?? NaN))),
)

test('centre, and the axes as the file has them: where power iteration stopped', () => {
  expect(apart([mean], [golden.center])).toBeLessThan(exact)
  const first = stoppedPowerIteration(centred, 31)
  const deflated = centred.map((row) => {
    const along = inner(row, first)
    return row.map((each, view) => each - along * (first[view] ?? NaN))
  })
  const second = stoppedPowerIteration(deflated, 151)
  expect(apart([upright(first), upright(second)], golden.pc)).toBeLessThan(exact)
})

test('our axes are the exact ones, which the file’s second misses by 3e-8', () => {
  expect(apart(axes.loadings, golden.pc)).toBeLessThan(5e-8)
  expect(apart([axes.loadings[0]], golden.pc.slice(0, 1))).toBeLessThan(exact)
  const residual = (vector: Iterable<number>) => {
    const loadings = Array.from(vector)
    const along = centred.map((row) => inner(row, loadings))
    const image = views.map((view) => inner(along, column(centred, view)))
    const value = inner(image, loadings)
    return Math.max(...image.map((each, view) => Math.abs(each - value * (loadings[view] ?? NaN))))
  }
  for (const ours of axes.loadings) expect(residual(ours)).toBeLessThan(1e-12)
  expect(residual(golden.pc[1] ?? [])).toBeGreaterThan(1e-8)
})

test('places on the map and extremity, on the axes of the file', () => {
  const [first = [], second = []] = golden.pc
  const theirs: Axes = {
    loadings: [Float64Array.from(first), Float64Array.from(second)],
    variance: axes.variance,
  }
  const points = projected(votes, worth, theirs)
  const places = golden.votes.map((_, person) => points.slice(2 * person, 2 * person + 2))
  expect(apart(places, golden.projection)).toBeLessThan(exact)
  expect(apart([extremities(mean, theirs)], [golden.extremity])).toBeLessThan(exact)
})

test('counts by group, group-informed consensus, z-scores and priorities', () => {
  expect(table((group, view) => cellOf(counts, group, view).agree)).toEqual(golden.agree)
  expect(table((group, view) => cellOf(counts, group, view).disagree)).toEqual(golden.disagree)
  expect(table((group, view) => cellOf(counts, group, view).answered)).toEqual(golden.seen)
  expect(apart([groupInformedConsensus(counts)], [golden.polis_gic_on_roles])).toBeLessThan(exact)
  const one = table((group, view) => oneShare(cellOf(counts, group, view), 'agree'))
  expect(apart(one, golden.pat)).toBeLessThan(exact)
  const two = table((group, view) =>
    twoShares(cellOf(counts, group, view), othersOf(counts, group, view), 'agree'),
  )
  expect(apart(two, golden.rat)).toBeLessThan(exact)
  const priorities = views.map((view) =>
    priority(othersOf(counts, -1, view), golden.extremity[view] ?? NaN),
  )
  expect(apart([priorities], [golden.priority])).toBeLessThan(exact)
})

test('estimates of every group, and what they are worth together', () => {
  const byView = views.map((view) => {
    const cells = Array.from({ length: groups }, (_, group) => cellOf(counts, group, view))
    return estimates(cells, usualPull)
  })
  const of = (what: 'mean' | 'low' | 'high' | 'majorityAgrees') =>
    table((group, view) => byView[view]?.[group]?.[what] ?? NaN)
  expect(apart(of('mean'), golden.eb_mean)).toBeLessThan(exact)
  expect(apart(of('low'), golden.eb_lo10)).toBeLessThan(exact)
  expect(apart(of('high'), golden.eb_hi90)).toBeLessThan(exact)
  expect(apart(of('majorityAgrees'), golden.p_majority)).toBeLessThan(exact)
  const joint = byView.map(together)
  expect(apart([joint.map(({ agree }) => agree)], [golden.J])).toBeLessThan(exact)
  expect(apart([joint.map(({ weakest }) => weakest)], [golden.min_agree])).toBeLessThan(exact)
  const headline = joint.map(({ equalWeight }) => equalWeight)
  expect(apart([headline], [golden.equal_weight_agree])).toBeLessThan(exact)
})

test('representative and consensus lists as Polis has them', () => {
  expect(consensus(counts, 'agree')).toEqual(golden.consensus.agree)
  expect(consensus(counts, 'disagree')).toEqual(golden.consensus.disagree)
  const lists = Object.fromEntries(
    Array.from({ length: groups }, (_, group) => [
      String(group),
      representative(counts, group).map(({ view, side }) => [view, side]),
    ]),
  )
  expect(lists).toEqual(golden.repness)
})
