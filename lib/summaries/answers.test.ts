import { expect, test } from 'vitest'
import { afterSaving, fieldsAgain } from './answers'

const input = {
  id: '1',
  seen: 'old',
  kind: 'finding',
  body: { language: 'en', texts: { en: 'Mine', fr: 'À moi' } },
  groups: ['miners', 'government'],
  sources: [{ text: { language: 'en', texts: {} }, url: 'https://example.org' }],
  against: null,
}

test('an input becomes the fields that it came from', () => {
  expect(fieldsAgain(input)).toEqual({
    id: '1',
    seen: 'old',
    kind: 'finding',
    'body.language': 'en',
    'body.texts.en': 'Mine',
    'body.texts.fr': 'À moi',
    groups: ['miners', 'government'],
    'sources.0.text.language': 'en',
    'sources.0.url': 'https://example.org',
    against: '',
  })
})

test('saved goes on; a preview and a conflict keep what was typed', () => {
  const answer = afterSaving(({ slug }) => `/manage/summaries/${slug}`)
  expect(answer({ kind: 'saved', slug: 'a' }, input, 'en')).toBe('/manage/summaries/a')
  expect(answer({ kind: 'previewed' }, input, 'en')).toMatchObject({
    values: { intent: 'preview', 'body.texts.en': 'Mine' },
  })
  const theirs = { body: { language: 'en', texts: { en: 'Hers' } } }
  expect(answer({ kind: 'conflict', theirs, seen: 'new' }, input, 'en')).toMatchObject({
    values: { 'body.texts.en': 'Mine', 'theirs.body.texts.en': 'Hers', seen: 'new' },
    message: { kind: 'warning' },
  })
})
