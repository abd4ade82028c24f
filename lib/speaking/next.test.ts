import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastHeardFirst, type GroupInRoom } from './next'

const room = (...all: [GroupInRoom['group'], number, number, number?][]): GroupInRoom[] =>
  all.map(([group, people, seconds, turns = seconds > 0 ? 1 : 0]) => ({
    group,
    people,
    seconds,
    turns,
  }))
const order = (groups: GroupInRoom[]) => leastHeardFirst(groups).map(({ group }) => group)

test('time counts against the people in the room, not as such', () => {
  // Five minutes of 30 miners are less than three of two officials.
  expect(order(room(['government', 2, 180], ['miners', 30, 300]))).toEqual(['miners', 'government'])
})

test('a group that isn’t there is never next', () => {
  expect(order(room(['industry', 0, 0], ['miners', 3, 60]))).toEqual(['miners'])
  expect(order(room(['industry', 0, 0]))).toEqual([])
  expect(order([])).toEqual([])
})

test('between equals: fewer turns, then the smaller group, then the order given', () => {
  expect(order(room(['government', 4, 120, 3], ['miners', 4, 120, 1]))).toEqual([
    'miners',
    'government',
  ])
  expect(order(room(['government', 9, 0], ['miners', 4, 0]))).toEqual(['miners', 'government'])
  expect(order(room(['industry', 4, 0], ['civilSociety', 4, 0]))).toEqual([
    'industry',
    'civilSociety',
  ])
})

const groups = fc.array(
  fc.record({
    group: fc.constantFrom('miners', 'government', 'industry', 'civilSociety' as const),
    people: fc.nat(200),
    seconds: fc.nat(14_400),
    turns: fc.nat(50),
  }),
  { maxLength: 8 },
)

test('nobody in the room has less time a head than the one who is next', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const [next, ...others] = leastHeardFirst(all)
      if (!next) return all.every(({ people }) => people === 0)
      return others.every(({ seconds, people }) => seconds * next.people >= next.seconds * people)
    }),
  )
})

test('the order is the same whichever way the groups come, but for those that are alike', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const measure = (some: GroupInRoom[]) =>
        leastHeardFirst(some).map(({ people, seconds, turns }) => [seconds / people, turns, people])
      expect(measure([...all].reverse())).toEqual(measure(all))
    }),
  )
})
