import { describe, expect, test } from 'vitest'
import { clashesOf, type Placed } from './clashes'
import { movedSlot, shiftOfDay } from './shift'
import { together } from './together'

const at = (clock: string) => new Date(`2030-01-19T${clock}:00Z`)
const placed = (id: string, from: string, to: string, change: Partial<Placed> = {}): Placed => ({
  id,
  startsAt: at(from),
  endsAt: at(to),
  room: null,
  speakers: [],
  ...change,
})
const hall = { id: 'hall', capacity: 50 }

describe('clashes', () => {
  test('two sessions in one room at the same time, but not one after the other', () => {
    const one = placed('a', '08:00', '09:00', { room: hall })
    expect(clashesOf([one, placed('b', '08:30', '09:30', { room: hall })], 0)).toEqual([
      { kind: 'room', id: 'a', otherId: 'b' },
    ])
    expect(clashesOf([one, placed('b', '09:00', '10:00', { room: hall })], 0)).toEqual([])
  })

  test('one person in two places, by record or by name', () => {
    const kofi = { personId: 'k', name: 'Kofi' }
    const named = { personId: null, name: ' kofi ' }
    const namesake = { personId: 'other', name: 'Kofi' }
    const both = (one: typeof named | typeof kofi, other: typeof named | typeof kofi) =>
      clashesOf(
        [
          placed('a', '08:00', '09:00', { speakers: [one] }),
          placed('b', '08:30', '09:30', { speakers: [other] }),
        ],
        0,
      ).length
    expect([both(kofi, kofi), both(kofi, named), both(kofi, namesake)]).toEqual([1, 1, 0])
  })

  test('a room too small for all, unless something else runs beside it', () => {
    const full = placed('a', '08:00', '09:00', { room: hall })
    expect(clashesOf([full], 51)).toEqual([
      { kind: 'tooSmall', id: 'a', capacity: 50, expected: 51 },
    ])
    expect(clashesOf([full], 50)).toEqual([])
    expect(clashesOf([full, placed('b', '08:00', '09:00')], 51)).toEqual([])
  })
})

test('what runs at the same time, also by way of a third, stands together', () => {
  const ids = together([
    placed('d', '11:00', '12:00'),
    placed('b', '08:30', '10:00'),
    placed('a', '08:00', '09:00'),
    placed('c', '09:30', '11:00'),
  ]).map((piece) => piece.map(({ id }) => id))
  expect(ids).toEqual([['a', 'b', 'c'], ['d']])
})

describe('running late', () => {
  const slot = (id: string, startsAt: string, endsAt: string, day = '2030-01-19') => ({
    id,
    day,
    startsAt,
    endsAt,
  })

  test('moves all that begin no earlier on that day, and nothing else', () => {
    const day = [
      slot('before', '08:00', '12:00'),
      slot('first', '09:00', '10:00'),
      slot('beside', '09:00', '09:30'),
      slot('next', '10:00', '11:00'),
      slot('tomorrow', '09:00', '10:00', '2030-01-20'),
    ]
    expect(
      shiftOfDay(day, 'first', 20).map(({ from, to }) => `${from.id} ${to?.startsAt}`),
    ).toEqual(['first 09:20', 'beside 09:20', 'next 10:20'])
    expect(shiftOfDay(day, 'gone', 20)).toEqual([])
  })

  test('never into another day', () => {
    expect(movedSlot(slot('a', '23:00', '23:50'), 10)).toBeNull()
    expect(movedSlot(slot('a', '00:10', '01:00'), -11)).toBeNull()
    expect(movedSlot(slot('a', '23:00', '23:50'), 9)).toMatchObject({ endsAt: '23:59' })
  })
})
