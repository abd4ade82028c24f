import { expect, test } from 'vitest'
import { inLanguage, isBlank, translatedInput, translatedRequired } from './translated'

const title = { language: 'fr', texts: { fr: 'Séance', en: 'Session' } }

test('a reader gets their own language', () => {
  expect(inLanguage(title, 'en')).toEqual({ text: 'Session', lang: 'en', isFallback: false })
})

test('where it is missing, the original is shown as what it is', () => {
  expect(inLanguage(title, 'sw')).toEqual({ text: 'Séance', lang: 'fr', isFallback: true })
})

test('nothing at all is no fallback', () => {
  expect(inLanguage({ language: 'en', texts: {} }, 'sw')).toEqual({
    text: '',
    lang: 'en',
    isFallback: false,
  })
  expect(isBlank({ language: 'en', texts: { en: ' ' } })).toBe(true)
})

test('blank texts are dropped, and the original is one that was written', () => {
  const typed = { language: 'en', texts: { en: '  ', fr: ' Séance ', sw: '' } }
  expect(translatedInput(20).parse(typed)).toEqual({ language: 'fr', texts: { fr: 'Séance' } })
})

test('one language must be filled where it is required, each within its limit', () => {
  const empty = { language: 'en', texts: { en: '' } }
  expect(translatedInput(5).safeParse(empty).success).toBe(true)
  expect(translatedRequired(5).safeParse(empty).success).toBe(false)
  const long = translatedRequired(5).safeParse(title)
  expect(long.error?.issues.map(({ path }) => path.join('.'))).toEqual(['texts.fr', 'texts.en'])
})

test('a language is a tag, never a property name', () => {
  const odd = { language: 'en', texts: { en: 'x', constructor: 'y' } }
  expect(translatedInput(5).safeParse(odd).success).toBe(false)
})
