import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { atMost, countCharacters } from './characters'

describe('characters, counted as people count', () => {
  test.each([
    ['', 0],
    ['  Come in the evening.\n', 20],
    ['a\r\nb', 3],
    ['e\u0301', 1],
    ['é', 1],
    ['👩🏾‍🌾', 1],
    ['Wachimbaji 👩‍👩‍👧 na mto', 19],
    ['N’ayɛ ɔkwan pa', 14],
    ['a\u0000b', 2],
  ])('%j has %i', (text, count) => expect(countCharacters(text)).toBe(count))

  test('the short way and the long way count the same', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tidy = text.replace(/[\p{Cc}](?<![\n\t])/gu, '').trim()
        expect(countCharacters(text)).toBe([...segmenter.segment(tidy)].length)
      }),
    )
  })
})

describe('a limit', () => {
  const five = z.string().check(atMost(5))

  test('lets five of them through, however many units they are made of', () => {
    expect(five.safeParse('👩🏾‍🌾'.repeat(5)).success).toBe(true)
    expect(five.safeParse('123456').error?.issues[0]).toMatchObject({ code: 'too_big', maximum: 5 })
  })

  test('is not got round by marks heaped on one letter', () => {
    expect(five.safeParse(`a${'\u0301'.repeat(50)}`).success).toBe(false)
  })
})
