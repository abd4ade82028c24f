import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug'

test('a title becomes a plain address', () => {
  expect(slugOf('Réunion d’Antsikily: l’eau & la pierre')).toBe(
    'reunion-d-antsikily-l-eau-la-pierre',
  )
  expect(slugOf('ɛɔ')).toBe('untitled')
})

test('whatever the title, the address is short and plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/)
    }),
  )
})

test('a taken address gets a number', async () => {
  const taken = ['gold', 'gold-2']
  const title = { language: 'en', texts: { en: 'Gold' } }
  expect(await freeSlug(title, async (slug) => taken.includes(slug))).toBe('gold-3')
})
