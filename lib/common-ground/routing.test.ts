import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/lib/platform/seeded-random'
import { expectedGroups, tally, type Group } from '@/lib/testing/tallies'
import { isDrawnBlindly, nextView, nextViews, stakes, type LiveView, type Stake } from './routing'

const asked = { government: 9, civilSociety: 9, industry: 9, miners: 9 }
const pull = 6

/** Views that some of each group have answered, leaning one way or the other. */
function answeredViews(count: number): LiveView<Group>[] {
  const random = seededRandom('views')
  return Array.from({ length: count }, (_, index) => ({
    id: `v${index}`,
    counted: Object.fromEntries(
      expectedGroups.map((group) => {
        const [people, lean] = [Math.floor(random() * 12), random()]
        return [group, tally(Math.round(people * lean), people - Math.round(people * lean))]
      }),
    ),
    impressions: asked,
  }))
}

const stake = (id: string, some: Partial<Stake> = {}): Stake => ({
  id,
  weight: 1,
  answered: 9,
  impressions: 9,
  ...some,
})
const often = (all: readonly Stake[], seen: readonly string[] = []) => {
  const random = seededRandom('often')
  return Array.from({ length: 2000 }, () => nextView(all, new Set(seen), random))
}
const shareOf = (id: string, choices: ReturnType<typeof often>) =>
  choices.filter((choice) => choice?.viewId === id).length / choices.length

describe('what a person is asked next', () => {
  test('first what their group was asked less than five times, the least asked before', () => {
    const all = [
      stake('old', { weight: 1000 }),
      stake('new', { impressions: 2 }),
      stake('newest', { impressions: 0 }),
    ]
    expect(new Set(often(all).map((choice) => choice?.viewId))).toEqual(new Set(['newest']))
    expect(nextView(all, new Set(['newest']), seededRandom('x'))).toEqual({
      viewId: 'new',
      why: 'new',
    })
  })

  test('then, three times in ten, what their group answered least; else by lot', () => {
    const all = [
      stake('heavy', { weight: 99 }),
      stake('light'),
      stake('least', { weight: 0, answered: 1 }),
    ]
    const choices = often(all)
    expect(shareOf('least', choices)).toBeCloseTo(0.3, 1)
    expect(shareOf('heavy', choices)).toBeCloseTo(0.69, 1)
    const lots = choices.filter((choice) => choice?.why === 'lottery')
    expect(lots.length / choices.length).toBeCloseTo(0.7, 1)
  })

  test('nothing twice, and nothing when all is answered', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => stake(id))
    const random = seededRandom('all')
    const order = nextViews(all, new Set(['b']), random, 10).map(({ viewId }) => viewId)
    expect([...order].sort()).toEqual(['a', 'c', 'd'])
    expect(nextView(all, new Set(['a', 'b', 'c', 'd']), random)).toBeNull()
  })

  test('the same for the same chance', () => {
    const all = stakes(answeredViews(30), expectedGroups, 'miners', pull)
    const order = () => nextViews(all, new Set(), seededRandom('person'), 30)
    expect(order()).toEqual(order())
  })
})

describe('what a view is worth asking', () => {
  const weightOf = (group: Group, counted: LiveView<Group>['counted']) =>
    stakes([{ id: 'v', counted, impressions: asked }], expectedGroups, group, pull)[0]?.weight ?? 0
  const agreed = tally(10, 1)

  test('more where the other groups agree', () => {
    const open = { miners: tally(2, 2) }
    const promising = { ...open, government: agreed, civilSociety: agreed, industry: agreed }
    const lost = { ...promising, government: tally(1, 10) }
    expect(weightOf('miners', promising)).toBeGreaterThan(10 * weightOf('miners', lost))
  })

  test('more where one’s own group is unsettled than where it has decided', () => {
    const others = { government: agreed, civilSociety: agreed, industry: agreed }
    expect(weightOf('miners', { ...others, miners: tally(2, 2) })).toBeGreaterThan(
      weightOf('miners', { ...others, miners: tally(15, 15) }),
    )
    expect(weightOf('miners', { ...others, miners: tally(3, 3) })).toBeGreaterThan(
      weightOf('miners', { ...others, miners: tally(6) }),
    )
  })

  test('a group beside the expected ones is asked too, by what these think', () => {
    const counted = Object.fromEntries(expectedGroups.map((group) => [group, agreed]))
    expect(weightOf('media', counted)).toBeGreaterThan(0)
  })

  test('from the prior alone where nobody has answered', () => {
    expect(weightOf('miners', {})).toBeGreaterThan(0)
  })
})

describe('the canary', () => {
  test('says so when more than fifty views are drawn as good as blindly', () => {
    expect(isDrawnBlindly(Array(60).fill(49))).toBe(true)
    expect(isDrawnBlindly(Array.from({ length: 60 }, (_, index) => 49 + (index % 3)))).toBe(true)
    expect(isDrawnBlindly(Array(60).fill(0))).toBe(true)
    expect(isDrawnBlindly(Array(50).fill(49))).toBe(false)
  })

  test('keeps quiet about our weights once fifty views have answers', () => {
    for (const group of expectedGroups) {
      const weights = stakes(answeredViews(60), expectedGroups, group, pull)
      expect(isDrawnBlindly(weights.map(({ weight }) => weight))).toBe(false)
    }
  })
})
