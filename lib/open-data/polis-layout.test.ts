import { expect, test } from 'vitest'
import { asBands, asCounts, type Figure } from '@/lib/common-ground/figures'
import { outcome } from '@/lib/common-ground/outcome'
import { wilson } from '@/lib/common-ground/wilson'
import { tally } from '@/lib/testing/tallies'
import type { PublicView } from './public-views'
import { resultHeads, resultRows } from './polis-layout'

function linesOf(figures: Record<string, Figure>) {
  const told = outcome(
    Object.entries(figures).map(([group, figure]) => ({ group, isExpected: true, figure })),
    6,
    null,
  )
  const view = { publicId: 'abcdefghjk', number: 7, told: { ...told, important: { groups: [] } } }
  const rows = resultRows([view as unknown as PublicView], 'snapshot')
  return rows.map((row) => Object.fromEntries(resultHeads.map((head, at) => [head, row[at]])))
}

test('no share has more than four decimals, and each column stands under its head', () => {
  const lines = linesOf({ miners: asCounts(tally(20, 10, 5)), industry: asBands(tally(8, 1)) })
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(resultHeads)
    expect(line['snapshot']).toBe('snapshot')
    for (const name of ['estimate', 'low-80', 'high-80', 'joint'])
      expect(String(line[name])).toMatch(/^[01](\.\d{1,4})?$/)
  }
})

test('the raw interval stands beside counts alone', () => {
  const [miners, industry] = linesOf({
    miners: asCounts(tally(20, 10, 5)),
    industry: asBands(tally(8, 1)),
  })
  expect(miners?.['raw-low-80']).toBeCloseTo(wilson(20, 35)?.low ?? 0, 4)
  expect(miners?.['raw-high-80']).toBeCloseTo(wilson(20, 35)?.high ?? 0, 4)
  expect([industry?.['raw-low-80'], industry?.['raw-high-80']]).toEqual([null, null])
})
