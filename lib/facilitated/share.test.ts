import { expect, test } from 'vitest'
import { flaggedShares } from './share'

const miners = (answers: number, people: number, ...entered: number[]) => ({
  group: 'miners' as const,
  answers,
  people,
  entered: entered.map((count, index) => ({ enteredById: `f${index}`, answers: count })),
})

test('more than three in ten by one facilitator is told; three in ten is not', () => {
  expect(flaggedShares([miners(100, 20, 30)])).toEqual([])
  expect(flaggedShares([miners(100, 20, 31)])).toEqual([{ group: 'miners', enteredById: 'f0' }])
})

test('each facilitator by themself: many who share the work are no sign of anything', () => {
  expect(flaggedShares([miners(100, 20, 25, 25, 25, 25)])).toEqual([])
  expect(flaggedShares([miners(100, 20, 40, 40)])).toHaveLength(2)
})

test('nothing is told of a group of which fewer than five have answered', () => {
  expect(flaggedShares([miners(40, 4, 40)])).toEqual([])
  expect(flaggedShares([miners(50, 5, 50)])).toHaveLength(1)
})

test('a group that has not answered at all is no group where somebody enters much', () => {
  expect(flaggedShares([miners(0, 0), miners(0, 12)])).toEqual([])
})

test('no figure comes out, and no order of rows changes what does', () => {
  const groups = [miners(100, 20, 40, 35), { ...miners(10, 9, 9), group: 'community' as const }]
  const flagged = flaggedShares(groups)
  expect(flagged.map((each) => Object.keys(each))).toEqual(
    flagged.map(() => ['group', 'enteredById']),
  )
  const shuffled = groups.map((each) => ({ ...each, entered: [...each.entered].reverse() }))
  expect(flaggedShares(shuffled.reverse())).toEqual(flagged)
})
