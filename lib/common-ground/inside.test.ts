import { expect, test } from 'vitest'
import { tally } from '@/lib/testing/tallies'
import { asBands, asCounts } from './figures'
import { boundsOf, differsInside } from './inside'

test('a group differs inside from ten answers on, when the smaller side is three tenths', () => {
  expect(differsInside(asCounts(tally(7, 3)))).toBe(true)
  expect(differsInside(asCounts(tally(8, 2)))).toBe(false)
  expect(differsInside(asCounts(tally(4, 5)))).toBe(false)
  // Who is unsure is on neither side.
  expect(differsInside(asCounts(tally(4, 4, 12)))).toBe(false)
  expect(differsInside({ kind: 'hidden' })).toBe(false)
})

test('of a small group its bands decide, so that nothing more of it is told', () => {
  expect(differsInside(asBands(tally(6, 6)))).toBe(true)
  expect(differsInside(asBands(tally(10, 2)))).toBe(false)
  // "5 to 9" stands for seven: too few to speak of two camps.
  expect(differsInside(asBands(tally(4, 4)))).toBe(false)
})

test('those who haven’t answered could all agree, or none', () => {
  expect(boundsOf(asCounts(tally(9, 11, 5)), 50)).toEqual({ low: 0.18, high: 0.68 })
  expect(boundsOf(asBands(tally(9, 9)), 50)).toBeNull()
})
