import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectedGroups,
  hall,
  outcomeOf,
  published,
  room,
  tally,
  viewIn,
  type Group,
} from '@/lib/testing/tallies'
import { turned, type Tallies } from './tally'

type Seats = Parameters<typeof outcomeOf>[1]
const all = (each: ReturnType<typeof tally>): Tallies<Group> =>
  Object.fromEntries(expectedGroups.map((group) => [group, each]))
const labelOf = (counted: Tallies<Group>, groups: Seats = hall) =>
  outcomeOf(counted, groups).verdict

describe('what a view is called', () => {
  test('common ground: every group agrees, and enough of each have answered', () => {
    expect(labelOf(all(tally(9, 1)))).toEqual({
      label: 'commonGround',
      stance: 'agree',
      groups: [],
    })
    expect(labelOf(all(tally(6)), room).label).toBe('commonGround')
  })

  test('emerging: likely, but not yet sure', () => {
    expect(labelOf({ ...all(tally(20, 2)), miners: tally(8, 6) })).toMatchObject({
      label: 'emerging',
      stance: 'agree',
    })
  })

  test('72 of 80 officials and 9 of 31 miners in favour is "groups differ: miners not persuaded"', () => {
    const seats = hall.filter(({ group }) => group === 'government' || group === 'miners')
    const counted = { government: tally(72, 5, 3), miners: tally(9, 10, 12) }
    expect(labelOf(counted, seats)).toEqual({
      label: 'groupsDiffer',
      stance: 'agree',
      groups: [{ group: 'miners', is: 'notPersuaded' }],
    })
  })

  test('opposed: one group surely for it, the majority of another surely against', () => {
    const seats = hall.filter(({ group }) => group === 'government' || group === 'miners')
    const counted = { government: tally(72, 8), miners: tally(5, 26) }
    expect(labelOf(counted, seats)).toEqual({
      label: 'opposed',
      stance: 'agree',
      groups: [{ group: 'miners', is: 'against' }],
    })
  })

  test('incomplete: an expected group hasn’t answered at all, however much the others agree', () => {
    const present = { ...all(tally(30)), government: tally(0) }
    expect(labelOf(present)).toEqual({
      label: 'incomplete',
      stance: 'agree',
      groups: [{ group: 'government', is: 'absent' }],
    })
    const view = outcomeOf(present)
    expect(view.together).toBeNull()
    expect(view.groups.find(({ group }) => group === 'government')?.figure.kind).toBe('absent')
  })

  test('too few answers names whose figures are held back', () => {
    const { label, groups } = labelOf({ ...all(tally(30)), industry: tally(4), miners: tally(3) })
    expect(label).toBe('tooFew')
    expect(groups.map(({ group }) => group)).toEqual(['industry', 'miners'])
  })

  test('shared disagreement is common ground too', () => {
    expect(labelOf(all(tally(1, 12)))).toMatchObject({ label: 'commonGround', stance: 'disagree' })
  })

  test('no label where nothing is shown either way', () => {
    expect(labelOf(all(tally(5, 5))).label).toBeNull()
  })

  test('a group that isn’t expected never enters the figures of agreement', () => {
    const seats = [...hall, { group: 'media' as const, members: 400, isExpected: false }]
    const without = outcomeOf(all(tally(12, 3)), seats)
    const withMedia = outcomeOf({ ...all(tally(12, 3)), media: tally(0, 300) }, seats)
    expect(withMedia.verdict).toEqual(without.verdict)
    expect(withMedia.together).toEqual(without.together)
    expect(withMedia.answered).toEqual(without.answered)
    expect(withMedia.groups.find(({ group }) => group === 'media')?.figure).toMatchObject({
      disagree: 300,
    })
  })
})

describe('a label once shown', () => {
  const withMiners = (agree: number) => ({
    'a view': { ...all(tally(40)), miners: tally(agree, 40 - agree) },
  })
  const first = published(withMiners(30))

  test('stays until J is five points below its threshold', () => {
    const now = withMiners(22)
    const fresh = viewIn(published(now).publication)
    const later = viewIn(published(now, { memory: first.memory }).publication)
    expect(fresh.together?.agree).toBeCloseTo(0.896, 3)
    expect(fresh.verdict.label).toBe('emerging')
    expect(later.verdict.label).toBe('commonGround')
  })

  test('goes when J has fallen further', () => {
    const later = viewIn(published(withMiners(21), { memory: first.memory }).publication)
    expect(later.together?.agree).toBeCloseTo(0.828, 3)
    expect(later.verdict.label).toBe('emerging')
  })

  test('goes with the answers: nothing is left of it when a group falls under five', () => {
    const few = { 'a view': { ...all(tally(40)), miners: tally(4) } }
    const later = viewIn(published(few, { memory: first.memory }).publication)
    expect(later.verdict.label).toBe('tooFew')
  })
})

describe('properties', () => {
  const cell = fc.record({
    agree: fc.nat({ max: 30 }),
    disagree: fc.nat({ max: 30 }),
    unsure: fc.nat({ max: 10 }),
  })
  const view = fc.record<Tallies<Group>>({
    government: cell,
    civilSociety: cell,
    industry: cell,
    miners: cell,
  })
  const seats = fc.constantFrom(hall, room)

  test('a hundred approved officials more never make common ground of what most miners reject', () => {
    const rejected = cell.filter(
      ({ agree, disagree, unsure }) => 2 * disagree > agree + disagree + unsure,
    )
    fc.assert(
      fc.property(view, rejected, seats, (counted, miners, groups) => {
        const { government = tally(0) } = counted
        const crowd = { ...government, agree: government.agree + 100 }
        const larger = groups.map((each) =>
          each.group === 'government' ? { ...each, members: each.members + 100 } : each,
        )
        const { label, stance } = labelOf({ ...counted, government: crowd, miners }, larger)
        const isCalledShared = label === 'commonGround' || label === 'emerging'
        expect(isCalledShared && stance === 'agree').toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('turning every answer round swaps agreement and disagreement', () => {
    fc.assert(
      fc.property(view, (counted) => {
        const other: Tallies<Group> = Object.fromEntries(
          Object.entries(counted).map(([group, each]) => [group, turned(each)]),
        )
        const [one, two] = [outcomeOf(counted), outcomeOf(other)]
        expect(two.together?.agree).toBe(one.together?.disagree)
        const isShared = one.verdict.label === 'commonGround' || one.verdict.label === 'emerging'
        if (!isShared) return
        expect(two.verdict.label).toBe(one.verdict.label)
        expect(two.verdict.stance).not.toBe(one.verdict.stance)
      }),
    )
  })

  test('silence never counts as agreement: an absent group leaves no label of agreement', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...expectedGroups), (counted, silent) => {
        expect(labelOf({ ...counted, [silent]: tally(0) }).label).toBe('incomplete')
      }),
    )
  })
})
