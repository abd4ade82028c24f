import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, plainWords, readingOf, syllablesOf, wordsIn } from './meters'

test('counts what is read: no marks of Markdown, no addresses', () => {
  expect(countWords('- **Two** [words](https://example.org/a/b)\n## and *three*')).toBe(4)
  expect(wordsIn('l’or, 12.5 and state-owned')).toEqual(['l’or', '12.5', 'and', 'state-owned'])
  expect(plainWords('> said')).toBe('said')
})

test.each([
  ['gold', 1],
  ['mining', 2],
  ['named', 1],
  ['wanted', 2],
  ['licence', 2],
  ['ministry', 3],
])('English syllables of %s: %i', (word, count) => {
  expect(syllablesOf(word, 'fleschKincaid')).toBe(count)
})

test.each([
  ['or', 1],
  ['mine', 1],
  ['permis', 2],
  ['parlent', 1],
  ['ministère', 3],
])('French syllables of %s: %i', (word, count) => {
  expect(syllablesOf(word, 'kandelMoles')).toBe(count)
})

const easy = 'The road is bad. We go by foot. The men dig and the women wash. Rain fills the pits. '
const hard =
  'Notwithstanding considerable institutional fragmentation, licensing administrations demonstrated insufficient ' +
  'responsiveness regarding artisanal formalisation requirements throughout successive consultation opportunities. '

describe('reading age', () => {
  test('short sentences of short words are easy, in each formula', () => {
    for (const language of ['en', 'sw', 'mg'])
      expect(readingOf(easy.repeat(3), language).isEasy).toBe(true)
    const french =
      'La route est dure. On va à pied. Il pleut et le puits se vide. Le bac est plein. '
    expect(readingOf(french.repeat(3), 'fr')).toMatchObject({
      isEasy: true,
      formula: 'kandelMoles',
    })
  })

  test('a sentence of an office is not', () => {
    expect(readingOf(hard.repeat(2), 'en').isEasy).toBe(false)
    expect(readingOf(hard.repeat(2), 'fr').isEasy).toBe(false)
    expect(readingOf(hard.repeat(2), 'sw').isEasy).toBe(false)
  })

  test('of a few words nothing is said', () => {
    expect(readingOf('Share the maps.', 'en')).toMatchObject({
      score: null,
      isEasy: null,
      words: 3,
    })
  })

  test('any text can be measured', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'fr', 'sw'), (text, language) => {
        const { score, words, sentences } = readingOf(text.repeat(5), language)
        return words >= 0 && sentences >= 1 && (score === null || Number.isFinite(score))
      }),
    )
  })
})
