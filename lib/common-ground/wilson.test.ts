import { describe, expect, test } from 'vitest'
import { tally } from '@/lib/testing/tallies'
import { asBands, asCounts, asSteps } from './figures'
import { rawInterval, wilson } from './wilson'

const z = 1.2816

/**
 * The same found another way: the two shares p at which what was seen lies just z standard errors away, that is the
 * roots of (S + z²)p² − (2A + z²)p + A²/S = 0.
 */
function roots(agree: number, answered: number) {
  const [a, b, c] = [answered + z ** 2, -(2 * agree + z ** 2), agree ** 2 / answered]
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) }
}

describe('Wilson’s interval', () => {
  // Worked out by halving: where the share seen is just z standard errors of p away from p.
  test.each([
    [0, 5, 0, 0.247271],
    [5, 5, 0.752729, 1],
    [10, 20, 0.362257, 0.637743],
    [72, 80, 0.848647, 0.935259],
    [9, 31, 0.198508, 0.403238],
  ])('of %i of %i who answered', (agree, answered, low, high) => {
    const found = wilson(agree, answered)
    expect(found?.low).toBeCloseTo(low, 6)
    expect(found?.high).toBeCloseTo(high, 6)
  })

  test('solves the quadratic that defines it, for every share of up to sixty people', () => {
    for (let answered = 1; answered <= 60; answered += 1)
      for (let agree = 0; agree <= answered; agree += 1) {
        const [found, other] = [wilson(agree, answered), roots(agree, answered)]
        expect(found?.low).toBeCloseTo(other.low, 9)
        expect(found?.high).toBeCloseTo(other.high, 9)
      }
  })

  test('holds the share, stays between nought and one, and narrows as more answer', () => {
    for (const size of [5, 10, 20, 50, 1000]) {
      const now = wilson(size * 0.4, size)
      const later = wilson(size * 0.8, size * 2)
      if (!now || !later) throw new Error('no interval')
      expect(now.low).toBeLessThan(0.4)
      expect(now.high).toBeGreaterThan(0.4)
      expect(later.high - later.low).toBeLessThan(now.high - now.low)
    }
    expect(wilson(0, 0)).toBeNull()
  })
})

test('only of counts: fifths, steps and what is hidden have none', () => {
  expect(rawInterval(asCounts(tally(20, 10, 5)))).toEqual(wilson(20, 35))
  for (const figure of [
    asBands(tally(8, 8)),
    asSteps(tally(20, 10, 5)),
    { kind: 'hidden' } as const,
    { kind: 'absent' } as const,
  ])
    expect(rawInterval(figure)).toBeNull()
})
