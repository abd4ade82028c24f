import { describe, expect, test } from 'vitest'
import { momentOf, momentText, momentWords, secondOf } from './moment'
import { watchingOf, watchingQuery } from './watching'

describe('a moment', () => {
  test.each([
    ['62', { start: 62, end: null }],
    ['62,95', { start: 62, end: 95 }],
    ['1.5,2.25', { start: 1.5, end: 2.25 }],
    ['95,62', null],
    ['5,5', null],
    ['-1', null],
    ['1e3', null],
    ['999999', null],
    ['<script>', null],
    [['62'], null],
    [undefined, null],
  ])('%j', (written, expected) => {
    expect(momentOf(written)).toEqual(expected)
  })

  test.each([
    ['1:02', 62],
    ['01:02', 62],
    ['1:00:05', 3_605],
    ['75', 75],
    ['1:62', null],
    ['a minute', null],
    ['', null],
  ])('as people write it: %j', (written, expected) => {
    expect(secondOf(written)).toBe(expected)
  })

  test('in an address nothing is cut off, and people read times', () => {
    expect(momentText({ start: 62.4, end: 94.1 })).toBe('62,95')
    expect(momentWords({ start: 62.4, end: 94.1 })).toBe('1:02–1:35')
    expect(momentWords({ start: 62, end: null })).toBe('1:02')
  })
})

describe('the address of an interview', () => {
  const nothing = { choice: null, moment: null, isMade: false, external: false, find: '' }

  test('says what is played, from where, and what is looked for', () => {
    const asked = { q: 'audio', t: '62,95', find: ' gold ' }
    const moment = { start: 62, end: 95 }
    const watching = {
      choice: 'audio' as const,
      moment,
      isMade: false,
      external: false,
      find: 'gold',
    }
    expect(watchingOf(asked)).toEqual(watching)
    expect(watchingQuery(watching)).toBe('?q=audio&find=gold&t=62,95')
    expect(watchingQuery({})).toBe('')
  })

  test('from two fields; what makes no sense counts as not said', () => {
    expect(watchingOf({ from: '1:02', to: '1:35' }).moment).toEqual({ start: 62, end: 95 })
    expect(watchingOf({ from: '1:02', to: '' }).moment).toEqual({ start: 62, end: null })
    expect(watchingOf({ q: ['audio'], t: 'x', find: ['x'] })).toEqual(nothing)
    expect(watchingOf({ from: '9:99' })).toEqual({ ...nothing, isMade: true })
  })
})
