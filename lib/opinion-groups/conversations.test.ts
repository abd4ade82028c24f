import { existsSync } from 'node:fs'
import path from 'node:path'
import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { describe, expect, test, vi } from 'vitest'
import { refusedCopies } from '@/lib/testing/dealt'
import { readConversation, votesOfTable, type Conversation } from '@/lib/testing/opinion'
import { groupInformedConsensus } from './as-polis'
import { axesOf } from './axes'
import { columnsOf, worths } from './centred'
import { nearest } from './clusters'
import { cellOf, countsByGroup } from './counts'
import { adjustedRandIndex } from './likeness'
import { projected } from './projection'

// The gate against twenty copies of all four, dealt by chance: npm run bench -- opinion-analysis (a minute). Here the
// smallest alone.
// The three larger ones lie beside the project where it is developed; the smallest is in it.
const own = path.resolve(import.meta.dirname, 'fixtures')
const beside = path.resolve(import.meta.dirname, '../../../shared/data/opinion')
const conversations = [
  { name: '15-per-hour-seattle', folder: own, likeness: 0.95 },
  { name: 'scoop-hivemind.taxes', folder: beside, likeness: 0.94 },
  { name: 'scoop-hivemind.biodiversity', folder: beside, likeness: 0.96 },
  { name: 'vtaiwan.uberx', folder: beside, likeness: 0.89 },
]

vi.setConfig({ testTimeout: 120_000 })

for (const { name, folder, likeness } of conversations) {
  const isThere = existsSync(path.join(folder, name))
  if (!isThere) console.warn(`NOT CHECKED against ${name}: it is not at ${folder}`)
  describe.skipIf(!isThere)(name, () => {
    const conversation = isThere
      ? readConversation(path.join(folder, name))
      : { table: [], groupOf: [], isRejected: [] }

    test('our axes are those of a full singular value decomposition', () => {
      const votes = votesOfTable(conversation.table)
      const { mean } = columnsOf(votes)
      const { loadings } = axesOf(votes, worths(mean))
      const centred = conversation.table.map((row) =>
        row.map((value, view) => (value === null ? 0 : value - (mean[view] ?? NaN))),
      )
      const { rightSingularVectors } = new SingularValueDecomposition(new Matrix(centred), {
        computeLeftSingularVectors: false,
        autoTranspose: true,
      })
      loadings.forEach((axis, index) => {
        const theirs = rightSingularVectors.getColumn(index)
        const cosine = axis.reduce((sum, each, view) => sum + each * (theirs[view] ?? NaN), 0)
        expect(Math.abs(cosine)).toBeGreaterThan(0.99999)
      })
    })

    test('counts and group-informed consensus by its groups are those of a recount', () => {
      const { table, groupOf } = conversation
      const votes = votesOfTable(table)
      const groups = Math.max(...groupOf.map((group) => group ?? 0)) + 1
      const counts = countsByGroup(
        votes,
        Int32Array.from(groupOf, (group) => group ?? -1),
        groups,
      )
      const consensus = groupInformedConsensus(counts)
      conversation.isRejected.forEach((_, view) => {
        let product = 1
        for (let group = 0; group < groups; group += 1) {
          const answers = table
            .filter((_row, person) => groupOf[person] === group)
            .map((row) => row[view])
            .filter((value) => value !== null)
          const agree = answers.filter((value) => value === 1).length
          const disagree = answers.filter((value) => value === -1).length
          expect(cellOf(counts, group, view)).toEqual({ agree, disagree, answered: answers.length })
          product *= (agree + 1) / (answers.length + 2)
        }
        expect(Math.abs((consensus[view] ?? NaN) - product)).toBeLessThan(1e-12)
      })
    })

    test(`its groups are found again on our map (adjusted Rand index ${likeness} and more)`, () => {
      const { points, known } = mapOfPolis(conversation)
      const groupOf = known.map((person) => conversation.groupOf[person] ?? 0)
      const centres = middles(points, known, groupOf)
      const nearestOnes = known.map((person) =>
        nearest(points[2 * person] ?? NaN, points[2 * person + 1] ?? NaN, centres),
      )
      expect(adjustedRandIndex(nearestOnes, groupOf)).toBeGreaterThanOrEqual(likeness)
    })
  })
}

test('the gate keeps nineteen of twenty copies shut whose answers are dealt by chance', () => {
  const conversation = readConversation(path.join(own, '15-per-hour-seattle'))
  expect(refusedCopies(conversation)).toBeGreaterThanOrEqual(19)
})

/** The map as Polis draws it: rejected views stay in, as if everybody had passed on them. Ours drops them. */
function mapOfPolis({ table, groupOf, isRejected }: Conversation) {
  const votes = votesOfTable(
    table.map((row) => row.map((value, view) => (isRejected[view] ? 0 : value))),
  )
  const worth = worths(columnsOf(votes).mean)
  const points = projected(votes, worth, axesOf(votes, worth))
  const known = groupOf.flatMap((group, person) => (group === null ? [] : [person]))
  return { points, known }
}

function middles(points: Float64Array, people: readonly number[], groupOf: readonly number[]) {
  const groups = Math.max(...groupOf) + 1
  const centres = new Float64Array(2 * groups)
  for (let group = 0; group < groups; group += 1) {
    const members = people.filter((_, index) => groupOf[index] === group)
    for (const axis of [0, 1]) {
      const sum = members.reduce((total, person) => total + (points[2 * person + axis] ?? 0), 0)
      centres[2 * group + axis] = sum / members.length
    }
  }
  return centres
}
