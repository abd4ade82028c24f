import { expect, test } from 'vitest'
import { dayBy, guessedOrder, writtenDay } from './day-order'

const today = '2026-11-26'
const guess = (...texts: string[]) =>
  guessedOrder(
    texts.flatMap((text) => writtenDay(text) ?? []),
    today,
  )

test('a figure above twelve says which one is the day', () => {
  expect(guess('01/02/2026', '13/02/2026')).toBe('dmy')
  expect(guess('02/01/2026', '02/13/2026')).toBe('mdy')
  expect(guess('2026-02-01')).toBe('ymd')
  expect(guess('31.1.26')).toBe('dmy')
})

test('where none does, the order in which the file runs on in time', () => {
  // By day first they run 1, 2, 3 of March; by month first from January to March to February.
  expect(guess('01/03/2026', '02/03/2026', '03/03/2026', '01/04/2026')).toBe('dmy')
  expect(guess('3/1/2026', '3/2/2026', '4/1/2026', '5/3/2026', '6/1/2026')).toBe('mdy')
  // From the newest to the oldest, as messages are exported from many tools.
  expect(guess('01/04/2026', '03/03/2026', '02/03/2026', '01/03/2026')).toBe('dmy')
})

test('a day to come isn’t one on which somebody has written', () => {
  expect(guess('03/12/2026')).toBe('mdy')
})

test('where both orders fit, nobody guesses', () => {
  expect(guess('01/02/2026', '01/03/2026')).toBeNull()
  expect(guess('05/05/2026')).toBe('dmy')
})

test('a day is made by the order, and none of what is no day', () => {
  const of = (text: string, order: 'dmy' | 'mdy' | 'ymd') => {
    const written = writtenDay(text)
    return written && dayBy(written, order)
  }
  expect(of('1/2/26, 21:41', 'dmy')).toBe('2026-02-01')
  expect(of('1/2/26, 21:41', 'mdy')).toBe('2026-01-02')
  expect(of('31/02/2026', 'dmy')).toBeNull()
  expect(of('2026-02-01T10:00:00Z', 'dmy')).toBe('2026-02-01')
  expect(of('1769904000000', 'dmy')).toBe('2026-02-01')
  expect(of('Feb 1, 2026 9:41:05 PM', 'mdy')).toBe('2026-02-01')
  expect(of('01-Feb-2026', 'mdy')).toBe('2026-02-01')
  expect(of('٠١/٠٢/٢٠٢٦', 'dmy')).toBe('2026-02-01')
  expect(of('tomorrow', 'dmy')).toBeNull()
})
