import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  dayInput,
  optionalDay,
  optionalNumber,
  optionalUrl,
  rowsOf,
  several,
  ticked,
} from './inputs'

const first = (result: z.ZodSafeParseResult<unknown>) => result.error?.issues[0]?.message

test('a day is read as midnight UTC, and a day that does not exist is refused', () => {
  expect(dayInput.parse('2026-11-23')).toEqual(new Date('2026-11-23T00:00:00Z'))
  for (const wrong of ['2026-02-30', '23/11/2026', '', 'tomorrow'])
    expect(first(dayInput.safeParse(wrong))).toBe('date')
  expect(optionalDay.parse(undefined)).toBeNull()
})

test('only http and https are web addresses', () => {
  expect(optionalUrl.parse('https://www.iied.org/g04053')).toBe('https://www.iied.org/g04053')
  expect(optionalUrl.parse(' ')).toBeNull()
  for (const wrong of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.org', 'iied.org', 'x'])
    expect(first(optionalUrl.safeParse(wrong))).toBe('url')
})

test('boxes and rows of fields become lists', () => {
  expect(several(z.string()).parse(undefined)).toEqual([])
  expect(several(z.string()).parse('a')).toEqual(['a'])
  expect(rowsOf(z.string()).parse({ 10: 'c', 0: 'a', 2: 'b', x: 'no' })).toEqual(['a', 'b', 'c'])
  expect(rowsOf(z.string(), 1).safeParse({ 0: 'a', 1: 'b' }).success).toBe(false)
})

test('a number stays within its limits; a box is on or off', () => {
  expect(optionalNumber(1, 500).parse('12')).toBe(12)
  expect(optionalNumber(1, 500).parse('')).toBeNull()
  expect(first(optionalNumber(1, 500).safeParse('1e9'))).toBe('number')
  expect(first(optionalNumber(1, 500).safeParse('0'))).toBe('number')
  expect(ticked.parse('on')).toBe(true)
  expect(ticked.parse(undefined)).toBe(false)
})
