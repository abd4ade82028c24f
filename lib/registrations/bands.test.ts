import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/locales'
import { banded, bandText, totalOf, totalText } from './bands'

const people = fc.nat({ max: 200 })

test('fewer than five are never told apart, nobody included', () => {
  for (const count of [0, 1, 2, 3, 4]) expect(banded(count)).toBeNull()
})

test('five to nineteen are a band, from twenty on the number stands', () => {
  fc.assert(
    fc.property(people, (count) => {
      const band = banded(count)
      if (count < 5) return band === null
      if (count >= 20) return band?.kind === 'exactly' && band.count === count
      return band?.kind === 'between' && band.from <= count && count <= band.to
    }),
  )
})

test('a figure that is hidden can’t be found by subtracting: any other small figure looks the same', () => {
  fc.assert(
    fc.property(
      fc.array(people, { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 4 }),
      (all, other) => {
        const shown = (counts: number[]) => {
          const parts = counts.map(banded)
          return { parts, total: totalOf(parts) }
        }
        const swapped = all.map((count) => (count < 5 ? other : count))
        expect(shown(swapped)).toEqual(shown(all))
      },
    ),
  )
})

test('a total is never more than there are, and exact only where every group is', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), (all) => {
      const sum = all.reduce((a, b) => a + b, 0)
      const total = totalOf(all.map(banded))
      expect(total?.count ?? 0).toBeLessThanOrEqual(sum)
      if (total && !total.isLeast) expect(total.count).toBe(sum)
      if (all.some((count) => count < 20)) expect(total?.isLeast ?? true).toBe(true)
    }),
  )
})

test('every language says it in words', () => {
  for (const locale of locales) {
    const said = [banded(3), banded(7), banded(31)].map((band) => bandText(band, locale))
    expect(new Set(said).size).toBe(3)
    expect(totalText(totalOf([banded(3), banded(40)]), locale)).toContain('40')
  }
  expect(totalText(totalOf([4, 4, 3, 3, 3].map(banded)), 'en')).toBe('not shown')
  expect(bandText(banded(2), 'en')).toBe('fewer than 5')
  expect(bandText(banded(12), 'en')).toBe('10 to 19')
})
