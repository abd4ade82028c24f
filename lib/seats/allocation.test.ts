import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import {
  allocate,
  compareFill,
  obstacle,
  pressing,
  type Candidate,
  type SeatPlan,
} from './allocation'

const plan = (wish: Partial<SeatPlan>): SeatPlan => ({
  total: 10,
  setAside: 0,
  groups: {},
  criteria: [],
  ...wish,
})

const seats = (target: number, minimum = 0, maximum = 100) => ({ target, minimum, maximum })

/** `m` is a miner, `g` is from government, `c` from civil society; capitals are women. */
function people(letters: string, from = 0): Candidate[] {
  const groups = { m: 'miners', g: 'government', c: 'civilSociety' } as const
  return [...letters].map((letter, i) => {
    const small = letter.toLowerCase()
    if (small !== 'm' && small !== 'g' && small !== 'c') throw new Error(letter)
    return {
      id: `${letter}${from + i}`,
      group: groups[small],
      meets: letter === small ? [] : ['women'],
    }
  })
}

const idsOf = (offers: { id: string }[]) => offers.map(({ id }) => id).join(' ')

describe('the next place', () => {
  test('goes to the first who waits in the group that is least filled against its target', () => {
    const groups = { miners: seats(4), government: seats(2) }
    // Miners 1 of 4, government 1 of 2.
    const offers = allocate(plan({ total: 3, groups }), people('mg'), people('gmm', 5))
    expect(offers).toEqual([
      {
        id: 'm6',
        reason: { group: 'miners', held: 1, target: 4, wasLeastFilled: true, keptFor: [] },
      },
    ])
  })

  test('goes by turns, so that no group runs ahead of its share', () => {
    const groups = { miners: seats(4), government: seats(2) }
    const offers = allocate(plan({ total: 6, groups }), [], people('ggggmmmmm'))
    expect(idsOf(offers)).toBe('m4 g0 m5 m6 g1 m7')
  })

  test('is kept for a group that lacks some of its minimum, even when nobody of it waits', () => {
    const groups = { miners: seats(4, 2), government: seats(2) }
    expect(idsOf(allocate(plan({ total: 3, groups }), [], people('ggg')))).toBe('g0')
    expect(obstacle(plan({ total: 3, groups }), people('g'), 'government')).toBe('keptForOthers')
    expect(obstacle(plan({ total: 3, groups }), people('g'), 'miners')).toBeNull()
  })

  test('is never one above a group’s maximum, nor one that was set aside', () => {
    const groups = { miners: seats(4, 0, 2) }
    expect(idsOf(allocate(plan({ groups }), [], people('mmmm')))).toBe('m0 m1')
    expect(obstacle(plan({ groups }), people('mm'), 'miners')).toBe('maximum')
    const blocked = plan({ total: 4, setAside: 3, groups: { miners: seats(4) } })
    expect(idsOf(allocate(blocked, [], people('mmmm')))).toBe('m0')
    expect(obstacle(blocked, people('m'), 'miners')).toBe('full')
  })

  test('is kept for women when only as many places are left as women are still needed', () => {
    const criteria = [{ name: 'women', minimum: 2 }]
    const groups = { miners: seats(3) }
    const offers = allocate(plan({ total: 3, groups, criteria }), [], people('mmmMM'))
    expect(idsOf(offers)).toBe('m0 M3 M4')
    expect(offers.map(({ reason }) => reason.keptFor)).toEqual([[], ['women'], ['women']])
    expect(pressing(plan({ total: 3, groups, criteria }), people('m'))).toEqual(['women'])
  })

  test('is nobody’s whose group has no places', () => {
    expect(allocate(plan({ groups: { miners: seats(2) } }), [], people('gg'))).toEqual([])
  })
})

test('compares shares exactly', () => {
  expect(compareFill({ held: 1, target: 3 }, { held: 2, target: 6 })).toBe(0)
  expect(compareFill({ held: 1, target: 3 }, { held: 334, target: 1_000 })).toBeLessThan(0)
  expect(compareFill({ held: 0, target: 0 }, { held: 9, target: 1 })).toBeGreaterThan(0)
})

const group = fc.constantFrom(...stakeholderGroups)
const candidates = (prefix: string, maxLength: number) =>
  fc
    .array(fc.record({ group, meets: fc.subarray(['women', 'young']) }), { maxLength })
    .map((all) => all.map((each, i): Candidate => ({ ...each, id: `${prefix}${i}` })))
const anyPlan = fc
  .record({
    total: fc.nat({ max: 40 }),
    setAside: fc.nat({ max: 5 }),
    groups: fc.dictionary(
      group,
      fc
        .tuple(fc.nat({ max: 12 }), fc.nat({ max: 5 }), fc.nat({ max: 15 }))
        .map(([target, minimum, more]) => ({ target, minimum, maximum: minimum + more })),
    ),
    criteria: fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })).map(([women, young]) => [
      { name: 'women', minimum: women },
      { name: 'young', minimum: young },
    ]),
  })
  .map((each): SeatPlan => each)

const inGroup = (all: readonly Candidate[], name: string) =>
  all.filter((person) => person.group === name)

describe('whatever the plan and whoever waits', () => {
  const always = (
    holds: (plan: SeatPlan, holders: Candidate[], waiting: Candidate[]) => void,
  ): void =>
    fc.assert(fc.property(anyPlan, candidates('h', 15), candidates('w', 40), holds), {
      numRuns: 500,
    })
  const given = (plan: SeatPlan, holders: Candidate[], waiting: Candidate[]) => {
    const offers = allocate(plan, holders, waiting)
    const chosen = offers.flatMap(({ id }) => waiting.filter((person) => person.id === id))
    return { offers, chosen, after: [...holders, ...chosen] }
  }

  test('no limit is exceeded by what is offered, and nobody is offered two places', () => {
    always((plan, holders, waiting) => {
      const { offers, chosen, after } = given(plan, holders, waiting)
      expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
      if (offers.length > 0) expect(after.length).toBeLessThanOrEqual(plan.total - plan.setAside)
      for (const name of new Set(chosen.map((person) => person.group)))
        expect(inGroup(after, name).length).toBeLessThanOrEqual(plan.groups[name]?.maximum ?? 0)
    })
  })

  test('nobody takes what another group or a criterion still needs', () => {
    always((plan, holders, waiting) => {
      const { offers, after } = given(plan, holders, waiting)
      const lacking = (people: Candidate[]) =>
        stakeholderGroups.reduce(
          (sum, name) =>
            sum + Math.max(0, (plan.groups[name]?.minimum ?? 0) - inGroup(people, name).length),
          0,
        )
      const free = (people: Candidate[]) => plan.total - plan.setAside - people.length
      if (offers.length === 0 || lacking(holders) > free(holders)) return
      expect(lacking(after)).toBeLessThanOrEqual(free(after))
      for (const { name, minimum } of plan.criteria) {
        const need = (people: Candidate[]) =>
          minimum - people.filter(({ meets }) => meets.includes(name)).length
        if (need(holders) <= free(holders)) expect(need(after)).toBeLessThanOrEqual(free(after))
      }
    })
  })

  test('nobody is passed over by somebody of their group, unless the last places are kept for others', () => {
    always((plan, holders, waiting) => {
      const { offers } = given(plan, holders, waiting)
      const left = new Set(waiting.map(({ id }) => id))
      for (const { id, reason } of offers) {
        left.delete(id)
        const person = waiting.find((each) => each.id === id)
        const passedOver = waiting.filter(
          (each) =>
            left.has(each.id) &&
            each.group === person?.group &&
            waiting.indexOf(each) < waiting.indexOf(person),
        )
        if (reason.keptFor.length === 0) expect(passedOver).toEqual([])
        for (const each of passedOver)
          expect(reason.keptFor.every((name) => each.meets.includes(name))).toBe(false)
      }
    })
  })

  test('no place stays free that somebody who waits could have', () => {
    always((plan, holders, waiting) => {
      const { chosen, after } = given(plan, holders, waiting)
      const needed = pressing(plan, after)
      for (const person of waiting.filter((each) => !chosen.includes(each)))
        expect(
          obstacle(plan, after, person.group) ??
            (needed.every((name) => person.meets.includes(name)) ? 'passed over' : 'criterion'),
        ).not.toBe('passed over')
    })
  })
})
