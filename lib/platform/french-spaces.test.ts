import { expect, test } from 'vitest'
import { withFrenchSpaces } from './french-spaces'
import { translator } from './i18n'
import { messages } from './messages'

test('no line breaks before a high mark or inside quotation marks', () => {
  expect(withFrenchSpaces('Qui ? Vous ! Déjà ; ceci : « un mot ».')).toBe(
    'Qui\u202f? Vous\u202f! Déjà\u202f; ceci\u00a0: «\u00a0un mot\u00a0».',
  )
})

test('addresses, times and the syntax of messages stay as they are', () => {
  for (const text of [
    'https://example.org/fr?à=1;b:2',
    '08:30 à 09:00',
    '{count, plural, =0 {aucune} one {# place} other {# places}}',
    '{value, number, ::currency/EUR}',
    '<link>ici</link>, a:b?c;d!',
  ])
    expect(withFrenchSpaces(text)).toBe(text)
  expect(withFrenchSpaces('{n, plural, one {Une place : #} other {Des places : #}} ?')).toBe(
    '{n, plural, one {Une place\u00a0: #} other {Des places\u00a0: #}}\u202f?',
  )
})

test('every French text is loaded so, and still says what it says', () => {
  expect(JSON.stringify(messages.fr)).not.toMatch(/ [;!?:](?![:=])|« | »/)
  const t = translator('fr', 'agendas')
  expect(t('languages', { languages: 'français' })).toContain('français')
})
