import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile, incompleteBeta, logGamma } from './beta'

const shape = fc.double({ min: 0.3, max: 500, noNaN: true })
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

/** The chance of at least a successes in a + b - 1 tosses of a coin. */
function tosses(a: number, b: number): number {
  const all = a + b - 1
  let [sum, ways] = [0, 1]
  for (let heads = 0; heads <= all; heads += 1) {
    if (heads >= a) sum += ways
    ways = (ways * (all - heads)) / (heads + 1)
  }
  return sum / 2 ** all
}

test('half of a Beta with whole numbers is a sum over tosses of a coin', () => {
  for (const [a, b] of [
    [1, 1],
    [3, 8],
    [20, 7],
    [31, 40],
  ] as const) {
    expect(incompleteBeta(0.5, a, b)).toBeCloseTo(tosses(a, b), 12)
  }
})

test('known values: the arc sine, powers, factorials', () => {
  expect(incompleteBeta(0.3, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 12)
  expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 13)
  expect(Math.exp(logGamma(11))).toBeCloseTo(3_628_800, 5)
  expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 12)
})

test('both sides sum to one, and a quantile is the way back', () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) => {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      for (const chance of [0.1, 0.5, 0.9]) {
        expect(incompleteBeta(betaQuantile(chance, a, b), a, b)).toBeCloseTo(chance, 9)
      }
    }),
    { numRuns: 200 },
  )
})
