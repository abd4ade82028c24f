import { expect, test } from 'vitest'
import { fieldsAgain } from './fields-again'

test('an input becomes the fields that it came from', () => {
  const input = {
    id: '1',
    body: { language: 'en', texts: { en: 'Mine', fr: 'À moi' } },
    groups: ['miners', 'government'],
    sources: [{ text: { language: 'en', texts: {} }, url: 'https://example.org' }],
    against: null,
    between: undefined,
  }
  expect(fieldsAgain(input)).toEqual({
    id: '1',
    'body.language': 'en',
    'body.texts.en': 'Mine',
    'body.texts.fr': 'À moi',
    groups: ['miners', 'government'],
    'sources.0.text.language': 'en',
    'sources.0.url': 'https://example.org',
    against: '',
  })
  expect(fieldsAgain({ title: 'Hers' }, 'theirs.')).toEqual({ 'theirs.title': 'Hers' })
})
