import { expect, test } from 'vitest'
import { outcome } from '@/lib/common-ground/outcome'
import type { Figure } from '@/lib/common-ground/figures'
import { shareThatAgrees, stancesOf } from './counts'

const counts = (agree: number, disagree: number): Figure => ({
  kind: 'counts',
  ...{ agree, disagree, unsure: 0, answered: agree + disagree },
})
const told = (figures: Record<string, Figure>) =>
  outcome(
    Object.entries(figures).map(([group, figure]) => ({ group, figure, isExpected: true })),
    6,
    null,
  )
const by = (figures: Record<string, Figure>) =>
  Object.fromEntries(stancesOf(told(figures)).map(({ group, stance }) => [group, stance]))

test('72 of 80 officials and 9 of 31 miners: one group backs it, the other does not', () => {
  const stances = by({ government: counts(72, 8), miners: counts(9, 22) })
  expect(stances.government).toBe('backs')
  expect(['against', 'notPersuaded']).toContain(stances.miners)
})

test('what isn’t shown says nothing', () => {
  const stances = by({
    government: counts(40, 2),
    miners: { kind: 'hidden' },
    industry: { kind: 'absent' },
  })
  expect(stances).toEqual({ government: 'backs', miners: 'untold', industry: 'untold' })
})

test('the share is that of the figure', () => {
  expect(shareThatAgrees(counts(9, 22))).toBeCloseTo(9 / 31)
  expect(shareThatAgrees({ kind: 'hidden' })).toBeNull()
})
