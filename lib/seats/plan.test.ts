import { describe, expect, test } from 'vitest'
import type { SeatPlan } from './allocation'
import { flawsOf } from './plan'

const plan: SeatPlan = {
  total: 20,
  setAside: 2,
  groups: {
    miners: { target: 8, minimum: 4, maximum: 12 },
    government: { target: 6, minimum: 2, maximum: 8 },
  },
  criteria: [{ name: 'women', minimum: 9 }],
}

describe('a seat plan', () => {
  test('that can be kept has no flaw', () => {
    expect(flawsOf(plan)).toEqual([])
  })

  test('says of each group what contradicts itself', () => {
    const miners = { target: 3, minimum: 4, maximum: 30 }
    const government = { target: 9, minimum: 2, maximum: 8 }
    expect(flawsOf({ ...plan, groups: { miners, government } })).toEqual([
      { code: 'targetAboveMaximum', group: 'government' },
      { code: 'minimumAboveTarget', group: 'miners' },
    ])
  })

  test('counts minima and criteria against the places that are not set aside', () => {
    expect(flawsOf({ ...plan, setAside: 15 })).toEqual([
      { code: 'minimaAboveTotal', sum: 6, places: 5 },
      { code: 'criterionAboveTotal', criterion: 'women', minimum: 9, places: 5 },
    ])
  })

  test('that counts everybody together keeps places for a criterion alone', () => {
    const everybody = { target: 20, minimum: 0, maximum: 20 }
    expect(flawsOf({ ...plan, groups: { everybody } })).toEqual([])
  })

  test('says when places would stay empty whoever came', () => {
    expect(flawsOf({ ...plan, total: 30 })).toEqual([
      { code: 'maximaBelowTotal', sum: 20, places: 28 },
    ])
  })
})
