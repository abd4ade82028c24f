import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTens, publicFigures, steps } from './public-figures'

const people = fc.nat({ max: 400 })

test('fewer than five are never told apart, nobody included', () => {
  expect([0, 1, 2, 3, 4].map(inTens)).toEqual([null, null, null, null, null])
  expect([5, 9, 10, 19, 20, 29, 30].map(inTens)).toEqual([
    { from: 5, to: 9 },
    { from: 5, to: 9 },
    { from: 10, to: 19 },
    { from: 10, to: 19 },
    { from: 20, to: 29 },
    { from: 20, to: 29 },
    { from: 30, to: 39 },
  ])
})

test('every range holds its number and at least five numbers', () => {
  fc.assert(
    fc.property(people, (count) => {
      const range = inTens(count)
      if (!range) return count < 5
      return range.from <= count && count <= range.to && range.to - range.from >= 4
    }),
  )
})

test('no two published steps can be subtracted to a number below five', () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      const [one, other] = [inTens(Math.max(a, b)), inTens(Math.min(a, b))]
      const least = (one?.from ?? 0) - (other?.to ?? 4)
      const most = (one?.to ?? 4) - (other?.from ?? 0)
      // Whoever subtracts is left with a span that is never one small number.
      return most - least >= 4
    }),
  )
})

test('what is published holds nothing but ranges and the target', () => {
  const counts = { invited: 23, registered: 21, confirmed: 12, came: 4, spoke: 9, cited: 0 }
  const [published] = publicFigures([{ group: 'miners', target: 12, ...counts }])
  expect(published).toEqual({
    group: 'miners',
    target: 12,
    invited: { from: 20, to: 29 },
    registered: { from: 20, to: 29 },
    confirmed: { from: 10, to: 19 },
    came: null,
    spoke: { from: 5, to: 9 },
    cited: null,
  })
  expect(Object.keys(published ?? {})).toEqual(['group', 'target', ...steps])
})
