import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { equation, Solver } from '@/lib/testing/adversary'
import {
  type Side,
  type Views,
  cellsOf,
  expectedOnes,
  minus,
  more,
  plus,
  seats,
  sides,
  views,
  groups,
} from '@/lib/testing/small-rooms'
import { published, viewIn, type Group } from '@/lib/testing/tallies'
import type { Publication } from './publication'
import { peopleBetween } from './release'
import { answered, none } from './tally'

// Many rooms, each published several times.
vi.setConfig({ testTimeout: 60_000 })

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
