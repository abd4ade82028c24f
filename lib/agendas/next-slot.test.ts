import { expect, test } from 'vitest'
import { nextSlot } from './next-slot'

const first = new Date('2027-01-20')
const day = '2027-01-21'

test('the first session starts on the first morning', () => {
  expect(nextSlot([], first)).toEqual({ day: '2027-01-20', startsAt: '09:00', endsAt: '10:00' })
})

test('the next one follows the one that was added last, wherever that stands', () => {
  const sessions = [
    { id: '2', day, startsAt: '08:30', endsAt: '09:45' },
    { id: '1', day: '2027-01-22', startsAt: '14:00', endsAt: '16:00' },
  ]
  expect(nextSlot(sessions, first)).toEqual({ day, startsAt: '09:45', endsAt: '10:45' })
})

test('after the last hour of a day the form waits for another time', () => {
  const late = [{ id: '1', day, startsAt: '22:00', endsAt: '23:30' }]
  expect(nextSlot(late, first)).toEqual({ day, startsAt: '09:00', endsAt: '10:00' })
})
