import { describe, expect, test } from 'vitest'
import { countCharacters } from '@/lib/platform/characters'
import { listSearch, postInput, respondInput, tidied } from './schema'

const form = {
  nonce: 'n'.repeat(40),
  promptId: '3f0c3a52-9f6e-4d3a-9a5e-6f1f7f1f7f1f',
  text: 'Come in the evening.',
  language: 'en',
  attribution: 'group',
}
const takes = (text: string) => postInput.safeParse({ ...form, text }).success

describe('six hundred characters, counted as people count', () => {
  test('an accent, an emoji of a family and a line end are one each', () => {
    expect(countCharacters(tidied('e\u0301\r\n👩‍👩‍👧'))).toBe(3)
  })

  test('600 fit, 601 don’t', () => {
    expect(takes('é'.repeat(600))).toBe(true)
    expect(takes('👩🏾‍🌾'.repeat(600))).toBe(true)
    expect(takes('a'.repeat(601))).toBe(false)
  })

  test('marks heaped on one letter don’t get round it', () => {
    expect(takes(`a${'\u0301'.repeat(20_000)}`)).toBe(false)
  })

  test('blank is nothing, control characters are no words', () => {
    expect(takes(' \n\t ')).toBe(false)
    expect(tidied('a\u0000b\u001bc')).toBe('abc')
  })
})

test('words that turn others round, or that nobody sees, are none (attack 13)', () => {
  expect(tidied('\u202eminers \u2067agree\u2069\u202c')).toBe('miners agree')
  for (const empty of ['\u200b', '\u00ad\u200d', '\u3164 \ufe0f', '\u0301'])
    expect(takes(empty)).toBe(false)
  // What Arabic and Hebrew need stays.
  expect(tidied('(\u200fالمنجم\u200f)')).toContain('\u200f')
})

test('public is a switch of its own, off unless somebody sets it', () => {
  expect(postInput.parse(form).isPublic).toBe(false)
  expect(postInput.parse({ ...form, isPublic: 'on' }).isPublic).toBe(true)
})

test('a list is narrowed down by what it knows; anything else counts as not asked', () => {
  const hostile = {
    page: '1e9',
    prompt: "' OR 1=1",
    topic: '<script>',
    group: 'personId',
    sort: 'name',
  }
  expect(listSearch.parse(hostile)).toEqual({
    page: 1,
    prompt: null,
    words: null,
    session: null,
    topic: null,
    group: null,
  })
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/dialogues/../..',
  '/en/x',
  'javascript:alert(1)',
])('an answer never leads to %s', (back) => {
  const answer = { view: 'abc3467xyz', value: 'agree', back }
  expect(respondInput.safeParse(answer).success).toBe(false)
})
