import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '@/lib/platform/email'
import { newMailing } from './schema'
import { filled, strangeIn } from './placeholders'
import { textMessage } from './text-message'
import { letterFor, wordsFor } from './wording'

const event = { language: 'en', texts: { en: 'Workshop <1>', fr: 'Atelier' } }
const written = {
  subject: { language: 'en', texts: { en: '{event}: the bus', fr: '{event} : le car' } },
  body: {
    language: 'en',
    texts: { en: 'Dear {name}\nThe bus leaves at 7.', fr: 'Le car part à 7 h.' },
  },
  short: null,
}
const page = { title: event, path: '/events/workshop' }

test('a letter is in the language of its reader, its open places filled', () => {
  const french = letterFor(written, { name: 'Awa', language: 'fr' }, page)
  expect(french.subject).toBe('Atelier : le car')
  expect(french.text).toContain('Le car part à 7 h.')
  expect(french.text).toContain('/fr/events/workshop')
})

test('whose language nobody has written in gets the original, which says so', () => {
  const twi = letterFor(written, { name: 'Ɛfua', language: 'tw' }, page)
  expect(twi.text).toContain('This message is in English: nobody has translated it into Twi yet.')
  expect(twi.text).toContain('Dear Ɛfua')
  const swahili = letterFor(written, { name: 'Asha', language: 'sw' }, page)
  expect(swahili.text).toContain('Ujumbe huu uko kwa Kiingereza')
  expect(wordsFor(written, { name: 'Awa', language: 'fr' }, event).isOriginal).toBe(false)
})

test('attack 37: what a name holds is text, in one line, and fills nothing else', () => {
  const name = '<b>{event}</b>\r\nBcc: all@example.org\u2028x'
  const { html, text, subject } = letterFor(
    { ...written, subject: { language: 'en', texts: { en: 'For {name}' } } },
    { name, language: 'en' },
    page,
  )
  expect(html).not.toContain('<b>')
  expect(html).toContain('&lt;b&gt;{event}&lt;/b&gt; Bcc: all@example.org x')
  expect(text).toContain('Dear <b>{event}</b> Bcc: all@example.org x\n')
  expect(oneLine(subject)).toBe('For <b>{event}</b> Bcc: all@example.org x')
})

const letters = ['a', 'ɛ', '\r', '\n', '\0', '\u2028', '\u0085', '{', '}', 'name', ' ']

test('whatever a name is, a subject has no line end', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (name) => {
      expect(filled('{name}: {event}', { name, event: name })).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})

test('only the two placeholders are taken; anything else in braces is refused', () => {
  expect(strangeIn('{name} at { event }')).toBeNull()
  expect(strangeIn('Call {phone}')).toBe('{phone}')
  const input = {
    nonce: 'n',
    slug: 'workshop',
    subject: { language: 'en', texts: { en: 'Hello' } },
    body: { language: 'en', texts: { en: 'Your code is {code}' } },
    short: { language: 'en', texts: {} },
    states: 'confirmed',
  }
  const parsed = newMailing.safeParse(input)
  expect(parsed.error?.issues).toMatchObject([{ path: ['body'], message: 'placeholder' }])
  expect(newMailing.safeParse({ ...input, states: [] }).error?.issues).toHaveLength(2)
})

test.each([
  ['', 0, 160, 0, []],
  ['The bus leaves at 7.', 20, 160, 1, []],
  ['a'.repeat(160), 160, 160, 1, []],
  ['a'.repeat(161), 161, 160, 2, []],
  ['é à ñ Ñ', 7, 160, 1, []],
  // Twice each: they are sent with an escape before them.
  ['[5 €]', 8, 160, 1, []],
  ['€'.repeat(81), 162, 160, 2, []],
  ['Ɛfua', 4, 70, 1, ['Ɛ']],
  [`ɔ${'a'.repeat(69)}`, 70, 70, 1, ['ɔ']],
  [`ɔ${'a'.repeat(70)}`, 71, 70, 2, ['ɔ']],
  ['ê', 1, 70, 1, ['ê']],
  // Curly apostrophes are what a phone’s keyboard puts in.
  ['it’s', 4, 70, 1, ['’']],
  ['😀', 2, 70, 1, ['😀']],
])('a text message: %j', (text, units, limit, messages, outside) => {
  expect(textMessage(text)).toEqual({ units, limit, messages, outside })
})
