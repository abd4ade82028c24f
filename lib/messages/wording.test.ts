import { expect, test } from 'vitest'
import { withoutFullStop, wordingOf } from './wording'

test.each([
  ['We know nobody who vouches for you.', 'We know nobody who vouches for you'],
  ['We know nobody. ', 'We know nobody'],
  ['Who are you?', 'Who are you?'],
  ['You were going to call back...', 'You were going to call back...'],
  ['no reason', 'no reason'],
])('a reason stands before our full stop: %s', (said, shown) => {
  expect(withoutFullStop(said)).toBe(shown)
})

test.each(['en', 'fr', 'sw'] as const)(
  '%s: a declined registration reads without two full stops',
  (locale) => {
    const title = { language: 'en', texts: { en: 'Cleaner processing' } }
    const params = { dialogue: title, reason: 'Nobody vouches for you.' }
    const body = wordingOf('registrationDeclined', params, locale)?.body
    expect(body).toContain('Nobody vouches for you. ')
    expect(body).not.toContain('..')
  },
)
