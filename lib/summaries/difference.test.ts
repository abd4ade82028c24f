import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsDifference, stayedInOrder, textDifference, type ComparedPart } from './difference'

const words = (text: string) => ({ language: 'en', texts: { en: text } })
const part = (key: string, change: Partial<ComparedPart<string>> = {}): ComparedPart<string> => ({
  key,
  kind: 'finding',
  heading: words(key),
  body: words('Text'),
  against: null,
  between: null,
  strength: 'singleGroup',
  groups: ['miners'],
  sources: [],
  references: [{ id: 'v1', of: 'view one' }],
  ...change,
})

test('words are compared in each language in which they changed', () => {
  const before = { language: 'en', texts: { en: 'Four weeks at most', fr: 'Quatre semaines' } }
  const after = {
    language: 'en',
    texts: { en: 'Six weeks at most', fr: 'Quatre semaines', sw: 'Wiki' },
  }
  const found = textDifference(before, after)
  expect(found.map(({ language }) => language)).toEqual(['en', 'sw'])
  expect(found[0]?.pieces).toEqual([
    { is: 'removed', text: 'Four' },
    { is: 'added', text: 'Six' },
    { is: 'same', text: ' weeks at most' },
  ])
})

test('what came, went, moved and changed is told by key; the rest is left out', () => {
  const before = [part('a'), part('b'), part('c'), part('d')]
  const after = [
    part('c'),
    part('a'),
    part('b', { strength: 'contested', groups: ['miners', 'industry'], references: [] }),
    part('e'),
  ]
  const found = partsDifference(before, after)
  expect(found.map(({ key, is, isMoved }) => [key, is, isMoved])).toEqual([
    ['c', 'kept', true],
    ['b', 'kept', false],
    ['e', 'added', false],
    ['d', 'removed', false],
  ])
  expect(found[1]).toMatchObject({
    strength: { before: 'singleGroup', after: 'contested' },
    groups: { added: ['industry'], removed: [] },
    references: { added: [], removed: ['view one'] },
  })
  expect(partsDifference(before, before)).toEqual([])
})

test('whatever changes, both texts can be read out of the pieces', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const [found] = textDifference(words(before), words(after))
      const read = (without: 'added' | 'removed') =>
        (found?.pieces ?? []).flatMap(({ is, text }) => (is === without ? [] : [text])).join('')
      expect(found ? read('added') : before).toBe(before)
      expect(found ? read('removed') : after).toBe(after)
    }),
  )
})

test('nothing is moved where the order is the same, one where one was taken to another place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (keys, at) => {
      expect(stayedInOrder(keys, keys).size).toBe(keys.length)
      const [taken = ''] = keys.slice(at % keys.length)
      const moved = [...keys.filter((key) => key !== taken), taken]
      expect(stayedInOrder(keys, moved).size).toBeGreaterThanOrEqual(keys.length - 1)
    }),
  )
})
