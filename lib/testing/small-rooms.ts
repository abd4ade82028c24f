import fc from 'fast-check'
import { answered, none, type Tallies, type Tally } from '@/lib/common-ground/tally'
import { room, type Group } from './tallies'

export const sides = ['agree', 'disagree', 'unsure'] as const
export type Side = (typeof sides)[number]
export type Views = Record<string, Tallies<Group>>

export const seats = [...room, { group: 'media' as const, members: 25, isExpected: false }]
export const groups = seats.map(({ group }) => group)
export const expectedOnes = seats.filter(({ isExpected }) => isExpected).map(({ group }) => group)
const membersOf = new Map(seats.map(({ group, members }) => [group, members]))

export const cellsOf = (views: Views) =>
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
export const tallies = fc.record<Tallies<Group>>(
  Object.fromEntries(
    groups.map((group) => [group, cell(Math.min(membersOf.get(group) ?? 0, 12))]),
  ) as Record<Group, fc.Arbitrary<Tally>>,
)
export const views = fc.record<Views>({ first: tallies, second: tallies })
export const more = fc.array(
  fc.tuple(
    fc.constantFrom('first', 'second'),
    fc.constantFrom(...groups),
    fc.constantFrom<Side>(...sides),
  ),
  { maxLength: 14 },
)

export function plus(before: Views, answers: readonly (readonly [string, Group, Side])[]): Views {
  return answers.reduce<Views>((all, [view, group, side]) => {
    const tally = all[view]?.[group] ?? none
    const isFull = answered(tally) >= (membersOf.get(group) ?? 0)
    if (isFull) return all
    return { ...all, [view]: { ...all[view], [group]: { ...tally, [side]: tally[side] + 1 } } }
  }, before)
}

/** Taken away again, where there are any. */
export function minus(before: Views, answers: readonly (readonly [string, Group, Side])[]): Views {
  return answers.reduce<Views>((all, [view, group, side]) => {
    const tally = all[view]?.[group] ?? none
    if (tally[side] === 0) return all
    return { ...all, [view]: { ...all[view], [group]: { ...tally, [side]: tally[side] - 1 } } }
  }, before)
}
