import { expect, test } from 'vitest'
import { fieldsIn, leastOf, markOfPair, statusOf } from './translation-status'

const en = (texts: Record<string, string>) => ({ language: 'en', texts })
const fields = (fr?: string) => ({ title: en({ en: 'Gold', ...(fr && { fr }) }), between: null })

test('from missing to draft to checked, and stale as soon as either text changes', () => {
  expect(statusOf(fields(), 'fr', null)).toBe('missing')
  expect(statusOf(fields('Or'), 'fr', null)).toBe('draft')
  const checkedOf = markOfPair(fields('Or'), 'fr')
  expect(statusOf(fields('Or'), 'fr', checkedOf)).toBe('checked')
  expect(statusOf(fields('L’or'), 'fr', checkedOf)).toBe('stale')
  const other = { ...fields('Or'), title: en({ en: 'Gold and land', fr: 'Or' }) }
  expect(statusOf(other, 'fr', checkedOf)).toBe('stale')
  // A Swahili text beside it is no change of the French one.
  const beside = { ...fields('Or'), title: en({ en: 'Gold', fr: 'Or', sw: 'Dhahabu' }) }
  expect(statusOf(beside, 'fr', checkedOf)).toBe('checked')
})

test('what is written in the language itself needs no translation', () => {
  expect(statusOf(fields(), 'en', null)).toBe('original')
  expect(fieldsIn(fields('Or'), 'fr')).toEqual([
    { name: 'title', original: 'Gold', from: 'en', translation: 'Or' },
  ])
})

test('a whole is as far as what has come least far', () => {
  expect(leastOf(['checked', 'original', 'draft'])).toBe('draft')
  expect(leastOf(['checked', 'missing', 'stale'])).toBe('missing')
  expect(leastOf([])).toBe('original')
})
