import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { equation, Solver } from '@/lib/testing/adversary'
import { published, room, viewIn, type Group } from '@/lib/testing/tallies'
import type { Publication } from './publication'
import { peopleBetween } from './release'
import { answered, none, type Tallies, type Tally } from './tally'

// Many rooms, each published several times.
vi.setConfig({ testTimeout: 60_000 })

const sides = ['agree', 'disagree', 'unsure'] as const
type Side = (typeof sides)[number]
type Views = Record<string, Tallies<Group>>

const seats = [...room, { group: 'media' as const, members: 25, isExpected: false }]
const groups = seats.map(({ group }) => group)
const expectedOnes = seats.filter(({ isExpected }) => isExpected).map(({ group }) => group)
const membersOf = new Map(seats.map(({ group, members }) => [group, members]))

const unknown = (time: number, view: string, group: Group, side: Side) =>
  `${time} ${view} ${group} ${side}`
const whole = (time: number, view: string, group: Group) =>
  sides.map((side) => [unknown(time, view, group, side), 1] as const)

/** Everything that a publication says in exact numbers, as equations about the answers at a time. */
function read(
  solver: Solver,
  time: number,
  publication: Publication<Group>,
  before: Publication<Group> | null,
) {
  for (const view of publication.views) {
    const old = before?.views.find(({ id }) => id === view.id)
    for (const { group, figure } of view.groups) {
      // A figure that stands as it stood says nothing new.
      const stood = old?.groups.find((each) => each.group === group)?.figure
      if (JSON.stringify(stood) === JSON.stringify(figure)) continue
      if (figure.kind === 'absent') {
        for (const side of sides) solver.learn(equation([unknown(time, view.id, group, side), 1]))
      }
      if (figure.kind !== 'counts') continue
      for (const side of sides) solver.learn(equation([unknown(time, view.id, group, side), 1]))
    }
    const isNew = JSON.stringify(old?.answered) !== JSON.stringify(view.answered)
    if (isNew && view.answered?.isLeast === false) {
      solver.learn(equation(...expectedOnes.flatMap((group) => whole(time, view.id, group))))
    }
  }
}

/** Cells of one to four people of which anything is known, at a time. */
function smallOnesKnown(solver: Solver, time: number, views: Views): string[] {
  return cellsOf(views).flatMap(({ view, group, tally }) => {
    const people = answered(tally)
    if (people === 0 || people >= 5) return []
    const wanted = [
      equation(...whole(time, view, group)),
      ...sides.map((side) => equation([unknown(time, view, group, side), 1])),
    ]
    return wanted.some((each) => solver.knows(each)) ? [`${time} ${view} ${group}`] : []
  })
}

/** Cells between whose two states stand one to four people, of whom it is known what they said. */
function newcomersKnown(solver: Solver, one: Views, two: Views): string[] {
  return cellsOf(two).flatMap(({ view, group, tally }) => {
    const people = peopleBetween(one[view]?.[group] ?? none, tally)
    if (people === 0 || people >= 5) return []
    const isKnown = sides.some((side) =>
      solver.knows(
        equation([unknown(2, view, group, side), 1], [unknown(1, view, group, side), -1]),
      ),
    )
    return isKnown ? [`between ${view} ${group}`] : []
  })
}

const cellsOf = (views: Views) =>
  Object.entries(views).flatMap(([view, tallies]) =>
    groups.map((group) => ({ view, group, tally: tallies[group] ?? none })),
  )

/** Small rooms, so that many cells are near five. */
const cell = (most: number) =>
  fc
    .tuple(fc.nat({ max: most }), fc.nat({ max: 100 }), fc.nat({ max: 40 }))
    .map(([people, agreeing, doubting]): Tally => {
      const agree = Math.floor((people * agreeing * (100 - doubting)) / 10_000)
      const unsure = Math.floor(((people - agree) * doubting) / 100)
      return { agree, unsure, disagree: people - agree - unsure }
    })
const tallies = fc.record<Tallies<Group>>(
  Object.fromEntries(
    groups.map((group) => [group, cell(Math.min(membersOf.get(group) ?? 0, 12))]),
  ) as Record<Group, fc.Arbitrary<Tally>>,
)
const views = fc.record<Views>({ first: tallies, second: tallies })
const more = fc.array(
  fc.tuple(
    fc.constantFrom('first', 'second'),
    fc.constantFrom(...groups),
    fc.constantFrom<Side>(...sides),
  ),
  { maxLength: 14 },
)

function plus(before: Views, answers: readonly (readonly [string, Group, Side])[]): Views {
  return answers.reduce<Views>((all, [view, group, side]) => {
    const tally = all[view]?.[group] ?? none
    const isFull = answered(tally) >= (membersOf.get(group) ?? 0)
    if (isFull) return all
    return { ...all, [view]: { ...all[view], [group]: { ...tally, [side]: tally[side] + 1 } } }
  }, before)
}

/** Taken away again, where there are any. */
function minus(before: Views, answers: readonly (readonly [string, Group, Side])[]): Views {
  return answers.reduce<Views>((all, [view, group, side]) => {
    const tally = all[view]?.[group] ?? none
    if (tally[side] === 0) return all
    return { ...all, [view]: { ...all[view], [group]: { ...tally, [side]: tally[side] - 1 } } }
  }, before)
}

/** What somebody knows who, from elsewhere, knows how many people answered each view in all. */
function learnTotals(solver: Solver, time: number) {
  for (const view of ['first', 'second']) {
    solver.learn(equation(...expectedOnes.flatMap((group) => whole(time, view, group))))
  }
}

/** The views that more than one expected group has answered. */
const ofSeveral = (state: Views): Views =>
  Object.fromEntries(
    Object.entries(state).filter(
      ([, each]) => expectedOnes.filter((group) => answered(each[group] ?? none) > 0).length > 1,
    ),
  )

describe('whoever solves the published numbers', () => {
  test('finds no cell below five people, nor fewer than five newcomers, on either side of two publications', () => {
    fc.assert(
      fc.property(views, more, more, fc.boolean(), (one, joining, leaving, isClosing) => {
        const two = minus(plus(one, joining), leaving)
        const first = published(one, { groups: seats })
        const second = published(two, { groups: seats, memory: first.memory, isClosing })
        const solver = new Solver()
        read(solver, 1, first.publication, null)
        read(solver, 2, second.publication, first.publication)
        expect(smallOnesKnown(solver, 1, one)).toEqual([])
        expect(smallOnesKnown(solver, 2, two)).toEqual([])
        expect(newcomersKnown(solver, one, two)).toEqual([])
        // Not even knowing how many answered each view in all, unless one group alone did: the others are named absent.
        learnTotals(solver, 1)
        learnTotals(solver, 2)
        expect(smallOnesKnown(solver, 1, ofSeveral(one))).toEqual([])
        expect(smallOnesKnown(solver, 2, ofSeveral(two))).toEqual([])
        expect(newcomersKnown(solver, one, two)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('finds no such cell over three publications and more', () => {
    fc.assert(
      fc.property(views, fc.array(more, { minLength: 2, maxLength: 5 }), (begin, rounds) => {
        let state = begin
        let last = published(state, { groups: seats })
        const shown = [{ state, publication: last.publication }]
        rounds.forEach((answers, round) => {
          state = round % 2 === 0 ? plus(state, answers) : minus(state, answers)
          last = published(state, { groups: seats, memory: last.memory })
          shown.push({ state, publication: last.publication })
        })
        // Any two of them, held side by side.
        shown.forEach((later, at) => {
          const counts = (publication: Publication<Group>, view: string, group: Group) =>
            viewIn(publication, view).groups.find((each) => each.group === group)?.figure
          for (const earlier of shown.slice(0, at)) {
            for (const { view, group } of cellsOf(later.state)) {
              const one = counts(earlier.publication, view, group)
              const two = counts(later.publication, view, group)
              if (one?.kind !== 'counts' || two?.kind !== 'counts') continue
              for (const part of [...sides, 'answered'] as const) {
                expect([1, 2, 3, 4]).not.toContain(Math.abs(one[part] - two[part]))
              }
            }
          }
        })
      }),
      { numRuns: 100 },
    )
  })

  test('finds nothing that was held back by joining and taking their own answer off', () => {
    const one = fc.tuple(
      fc.constantFrom('first', 'second'),
      fc.constantFrom(...groups),
      fc.constantFrom<Side>(...sides),
    )
    fc.assert(
      fc.property(views, one, (before, own) => {
        const after = plus(before, [own])
        // Alone in a cell, they know it without any figure.
        fc.pre(answered(before[own[0]]?.[own[1]] ?? none) > 0)
        const first = published(before, { groups: seats })
        const second = published(after, { groups: seats, memory: first.memory })
        const solver = new Solver()
        read(solver, 1, first.publication, null)
        read(solver, 2, second.publication, first.publication)
        // They know that nobody else came, and what they said: every difference of the two states.
        for (const { view, group } of cellsOf(after)) {
          for (const side of sides) {
            solver.learn(
              equation([unknown(2, view, group, side), 1], [unknown(1, view, group, side), -1]),
            )
          }
        }
        expect(smallOnesKnown(solver, 1, before)).toEqual([])
        expect(smallOnesKnown(solver, 2, after)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('what isn’t shown makes no difference to what is', () => {
  /** Another split of the same people. */
  const turned = ({ agree, disagree, unsure }: Tally): Tally => ({
    agree: unsure,
    disagree: agree,
    unsure: disagree,
  })

  test('hidden cells may hold anything', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { publication } = published(state, { groups: seats })
        const changed: Views = {}
        for (const [id, each] of Object.entries(state)) {
          changed[id] = { ...each }
          for (const { group, figure } of viewIn(publication, id).groups) {
            if (figure.kind === 'hidden') changed[id][group] = turned(each[group] ?? none)
          }
        }
        expect(published(changed, { groups: seats }).publication).toEqual(publication)
      }),
      { numRuns: 100 },
    )
  })

  test('small groups may hold anything that their bands allow', () => {
    fc.assert(
      fc.property(tallies, tallies, (one, other) => {
        const first = published({ 'a view': one }, { groups: seats })
        const second = published({ 'a view': other }, { groups: seats })
        const [ours, theirs] = [viewIn(first.publication), viewIn(second.publication)]
        const mixed: Tallies<Group> = { ...one }
        ours.groups.forEach(({ group, figure }, index) => {
          const across = theirs.groups[index]
          const isSame = JSON.stringify(across?.figure) === JSON.stringify(figure)
          if (figure.kind === 'bands' && isSame) mixed[group] = other[group] ?? none
        })
        expect(viewIn(published({ 'a view': mixed }, { groups: seats }).publication)).toEqual(ours)
      }),
      { numRuns: 100 },
    )
  })

  test('one person more shows no group that was held back, unless it now has five', () => {
    fc.assert(
      fc.property(views, more, (before, answers) => {
        const after = plus(before, answers.slice(0, 1))
        const first = published(before, { groups: seats })
        const second = published(after, { groups: seats, memory: first.memory })
        for (const { view, group } of cellsOf(after)) {
          const people = answered(after[view]?.[group] ?? none)
          const figure = viewIn(second.publication, view).groups.find(
            (each) => each.group === group,
          )?.figure
          if (people > 0 && people < 5) expect(figure).toEqual({ kind: 'hidden' })
          const was = answered(before[view]?.[group] ?? none)
          if (was > 0 && was < 5) expect(figure?.kind).not.toBe('counts')
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('no row decides', () => {
  test('views and groups in any order, the same publication', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { publication } = published(state, { groups: seats })
        const backwards = Object.fromEntries(Object.entries(state).reverse())
        const other = published(backwards, { groups: [...seats].reverse() })
        expect(other.publication).toEqual(publication)
      }),
    )
  })

  test('doubling the members of one group leaves the counts of the others as they were', () => {
    const enough = (all: Tallies<Group>) =>
      groups.every((group) => answered(all[group] ?? none) >= 5)
    fc.assert(
      fc.property(tallies.filter(enough), fc.constantFrom(...expectedOnes), (one, group) => {
        const { agree, disagree, unsure } = one[group] ?? none
        const doubled = { agree: 2 * agree, disagree: 2 * disagree, unsure: 2 * unsure }
        const others = (of: Tallies<Group>) =>
          viewIn(published({ 'a view': of }, { groups: seats }).publication)
            .groups.filter((each) => each.group !== group)
            .map(({ figure }) => figure)
        expect(others({ ...one, [group]: doubled })).toEqual(others(one))
      }),
      { numRuns: 100 },
    )
  })

  test('a view that is dropped is as if it had never been there', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { first: kept } = state
        const both = published(state, { groups: seats })
        const without = published({ first: kept ?? {} }, { groups: seats, memory: both.memory })
        const never = published({ first: kept ?? {} }, { groups: seats })
        expect(without.publication.pull).toBe(never.publication.pull)
        expect(viewIn(without.publication, 'first').groups).toEqual(
          viewIn(never.publication, 'first').groups,
        )
      }),
      { numRuns: 100 },
    )
  })
})
