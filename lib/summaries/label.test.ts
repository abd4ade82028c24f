import { expect, test } from 'vitest'
import { labelAfter, labelFrom, labelOf, numberFrom } from './label'

test('a version has one spelling', () => {
  expect(labelFrom('1.0')).toEqual({ major: 1, minor: 0 })
  expect(labelOf({ major: 12, minor: 3 })).toBe('12.3')
  for (const text of [
    '1',
    '01.0',
    '1.00',
    '1.01',
    '+1.0',
    '1.0 ',
    '0.1',
    '1.-1',
    '1.0.0',
    '99999.0',
  ])
    expect(labelFrom(text), text).toBeNull()
})

test('the old spelling was a number', () => {
  expect(numberFrom('2')).toBe(2)
  for (const text of ['0', '02', '-1', '2.0', '99999', 'x']) expect(numberFrom(text)).toBeNull()
})

test('a correction counts on, a new edition begins anew', () => {
  expect(labelAfter({ major: 1, minor: 3 }, 'correction')).toEqual({ major: 1, minor: 4 })
  expect(labelAfter({ major: 1, minor: 3 }, 'edition')).toEqual({ major: 2, minor: 0 })
})
