import { expect, test } from 'vitest'
import { afterSaving } from './answers'

test('saved goes on; a preview keeps what was typed', () => {
  const answer = afterSaving(({ slug }) => `/manage/summaries/${slug}`)
  const input = { seen: 'old', body: { language: 'en', texts: { en: 'Mine' } } }
  expect(answer({ kind: 'saved', slug: 'a' }, input)).toBe('/manage/summaries/a')
  expect(answer({ kind: 'previewed' }, input)).toEqual({
    values: { seen: 'old', 'body.language': 'en', 'body.texts.en': 'Mine', intent: 'preview' },
  })
})
