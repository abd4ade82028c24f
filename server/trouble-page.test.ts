import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/locales'
import { troublePage, type Trouble } from './trouble-page'

const page = (trouble: Trouble, locale: (typeof locales)[number] = 'en') =>
  troublePage({ trouble, locale, address: '/en/dialogues/x', requestId: 'ABC', nonce: 'MTIz' })

test('the page of an outage has a way to try again and never reloads by a clock', () => {
  for (const trouble of ['starting', 'away', 'restoring', 'broken'] as const) {
    expect(page(trouble)).not.toMatch(/http-equiv/i)
    expect(page(trouble)).toContain('href="/en/dialogues/x">Try again</a>')
  }
})

test('with script it looks by itself whether the portal is back; a bug is not waited for', () => {
  expect(page('away')).toContain('<script type="module" nonce="MTIz" src="/assets/again.js">')
  expect(page('broken')).not.toContain('<script')
})

test.each(locales)('in %s it says what happens', (locale) => {
  expect(page('away', locale)).toContain(`<html lang="${locale}">`)
  expect(page('away', locale)).not.toContain('looksAgain')
})
