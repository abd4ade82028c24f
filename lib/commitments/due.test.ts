import { describe, expect, test } from 'vitest'
import { daysLeft, isOverdue, reminderNow } from './due'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const promised = (
  status: Parameters<typeof isOverdue>[0]['status'],
  timeZone = 'Africa/Accra',
) => ({
  status,
  dueNow: day('2026-06-30'),
  timeZone,
})

describe('overdue', () => {
  test('begins when the day is over where it was promised', () => {
    const limited = promised('limited')
    expect(isOverdue(limited, new Date('2026-06-30T23:59:59Z'))).toBe(false)
    expect(isOverdue(limited, new Date('2026-07-01T00:00:00Z'))).toBe(true)
    // East of Greenwich the day ends earlier, west of it later.
    const east = promised('limited', 'Africa/Dar_es_Salaam')
    expect(isOverdue(east, new Date('2026-06-30T20:59:59Z'))).toBe(false)
    expect(isOverdue(east, new Date('2026-06-30T21:00:00Z'))).toBe(true)
    const west = promised('limited', 'America/Lima')
    expect(isOverdue(west, new Date('2026-07-01T04:59:59Z'))).toBe(false)
    expect(isOverdue(west, new Date('2026-07-01T05:00:00Z'))).toBe(true)
  })

  test('is nothing that has ended, and everything that goes on', () => {
    const late = new Date('2026-08-01T12:00:00Z')
    for (const status of ['complete', 'dropped'] as const)
      expect(isOverdue(promised(status), late)).toBe(false)
    for (const status of [
      'noEvidence',
      'notStarted',
      'limited',
      'substantial',
      'changed',
    ] as const) {
      expect(isOverdue(promised(status), late)).toBe(true)
    }
  })
})

test('reminders: a month before, a week before, on the day, and once it is over', () => {
  const at = (text: string) => reminderNow(promised('limited'), new Date(`${text}T12:00:00Z`))
  expect(at('2026-05-29')).toBeNull()
  expect(at('2026-05-30')).toBe('monthBefore')
  expect(at('2026-06-22')).toBe('monthBefore')
  expect(at('2026-06-23')).toBe('weekBefore')
  expect(at('2026-06-29')).toBe('weekBefore')
  expect(at('2026-06-30')).toBe('due')
  expect(at('2026-07-01')).toBe('overdue')
  expect(reminderNow(promised('complete'), day('2026-07-01'))).toBeNull()
  expect(daysLeft(promised('limited'), day('2026-06-20'))).toBe(10)
})
