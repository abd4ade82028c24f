import { expect, test } from 'vitest'
import { bestLocale } from './locales'

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['de,sw;q=0.7,en;q=0.5', 'sw'],
  ['en;q=0.1, sw-TZ', 'sw'],
  ['FR-ca', 'fr'],
  ['de-DE', 'en'],
  ['fr;q=0', 'en'],
  ['fr;q=abc, sw', 'sw'],
  [',;q=,,', 'en'],
  ['', 'en'],
  [null, 'en'],
])('"%s" is served in %s', (header, locale) => {
  expect(bestLocale(header)).toBe(locale)
})
