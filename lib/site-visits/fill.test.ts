import { expect, test } from 'vitest'
import { filled, type Waiting } from './fill'

const people = (...groups: string[]): Waiting[] =>
  groups.map((group, index) => ({ id: `${group}-${index}`, group }))

test('groups travel mixed', () => {
  const seats = filled(people('miners', 'miners', 'government', 'government'), [
    { id: 'bus', free: 2, groups: [] },
    { id: 'car', free: 2, groups: [] },
  ])
  const inBus = seats.filter(({ vehicleId }) => vehicleId === 'bus')
  expect(inBus.map(({ registrationId }) => registrationId.split('-')[0]).sort()).toEqual([
    'government',
    'miners',
  ])
})

test('never more than the free seats; each group has a turn before another has two', () => {
  const seats = filled(people('miners', 'miners', 'miners', 'government'), [
    { id: 'car', free: 2, groups: ['industry'] },
  ])
  expect(seats.map(({ registrationId }) => registrationId.split('-')[0])).toEqual([
    'miners',
    'government',
  ])
  expect(filled(people('miners'), [])).toEqual([])
})
