import { describe, expect, test } from 'vitest'
import { isChat, readChat } from './whatsapp'

const today = '2026-11-26'
const chat = (...lines: string[]) => readChat(lines.join('\n'), today)
const texts = (...lines: string[]) => chat(...lines).rows.map(({ text }) => text)

describe('heads of messages', () => {
  test.each([
    ['Android, 24 hours', '31/12/2025, 21:41 - Ama Sample: The price fell.'],
    ['Android, 12 hours', '12/31/25, 9:41 PM - Ama Sample: The price fell.'],
    ['a narrow blank before PM', '12/31/25, 9:41\u202fPM - Ama Sample: The price fell.'],
    ['p. m.', '31/12/25, 9:41 p. m. - Ama Sample: The price fell.'],
    ['points', '31.12.25, 21:41 - Ama Sample: The price fell.'],
    ['the year first', '2025-12-31, 21:41 - Ama Sample: The price fell.'],
    ['French', '31/12/2025 à 21:41 - Ama Sample: The price fell.'],
    ['Swahili', '31/12/2025, 9:41 jioni - Ama Sample: The price fell.'],
    ['iPhone', '[31/12/2025, 21:41:05] Ama Sample: The price fell.'],
    ['iPhone, 12 hours', '[12/31/25, 9:41:05\u202fPM] Ama Sample: The price fell.'],
    ['iPhone, German', '[31.12.25, 21:41:05] Ama Sample: The price fell.'],
    [
      'an invisible mark before it',
      '\u200e[31/12/2025, 21:41:05] Ama Sample: \u200eThe price fell.',
    ],
    ['a chosen name', '[31/12/2025, 21:41:05] ~\u202fAma Sample: The price fell.'],
    ['a byte order mark', '\ufeff31/12/2025, 21:41 - Ama Sample: The price fell.'],
  ])('%s', (_name, line) => {
    expect(chat(line).rows).toMatchObject([
      { number: 1, text: 'The price fell.', sender: { name: 'Ama Sample' }, saidOn: '2025-12-31' },
    ])
  })

  test('a number that no contact names', () => {
    expect(chat('31/12/2025, 21:41 - +233 20 555 0107: Yes').rows).toMatchObject([
      { sender: { name: null, phone: '+233 20 555 0107' } },
    ])
  })
})

test('a message goes on until the next head, with its line', () => {
  const { rows } = chat(
    '13/01/2026, 08:00 - Ama: First line',
    'second line: with a colon',
    '',
    '- 14/01 we met',
    '13/01/2026, 08:02 - Kofi: Yes',
  )
  expect(rows.map(({ number, text }) => [number, text])).toEqual([
    [1, 'First line\nsecond line: with a colon\n\n- 14/01 we met'],
    [5, 'Yes'],
  ])
})

test('what WhatsApp writes itself is nobody’s words', () => {
  const { rows, leftOut } = chat(
    '13/01/2026, 07:00 - Messages and calls are end-to-end encrypted. Tap to learn more.',
    '13/01/2026, 07:01 - Ama created group "Gold: prices"',
    '13/01/2026, 07:02 - Kofi was added',
    '13/01/2026, 07:03 - Ama: <Media omitted>',
    '13/01/2026, 07:03 - Ama: <Médias omis>',
    '[13/01/2026, 07:04:00] Ama: \u200eimage omitted',
    '13/01/2026, 07:05 - Kofi: This message was deleted',
    '13/01/2026, 07:05 - Kofi: Ce message a été supprimé',
    '13/01/2026, 07:05 - Kofi: Ujumbe huu umefutwa',
    '13/01/2026, 07:06 - Kofi: Location: https://maps.google.com/?q=5.30,-1.99',
    '13/01/2026, 07:07 - Kofi: IMG-20260113-WA0001.jpg (file attached)',
    '13/01/2026, 07:08 - Kofi: null',
    '13/01/2026, 07:09 - Ama: The location of the shaft is the question',
  )
  expect(rows.map(({ text }) => text)).toEqual(['The location of the shaft is the question'])
  expect(leftOut).toEqual({ notice: 4, media: 4, deleted: 3, place: 1 })
})

test('a mark of editing goes, and is said', () => {
  expect(chat('13/01/2026, 08:00 - Ama: Ten days <This message was edited>').rows).toMatchObject([
    { text: 'Ten days', problems: ['edited'] },
  ])
  expect(texts('13/01/2026, 08:00 - Ama: Dix jours <Ce message a été modifié>')).toEqual([
    'Dix jours',
  ])
})

test('voice notes by their name, other files by the words under them', () => {
  const { rows } = chat(
    '13/01/2026, 08:00 - Ama: PTT-20260113-WA0001.opus (file attached)',
    '13/01/2026, 08:01 - Ama: PTT-20260113-WA0002.opus (fichier joint)',
    '[13/01/2026, 08:02:00] Ama: \u200e<attached: 00000012-AUDIO-2026-01-13-08-02-00.opus>',
    '[13/01/2026, 08:03:00] Ama: \u200e<pièce jointe : 00000013-AUDIO-2026-01-13-08-03-00.m4a>',
    '13/01/2026, 08:04 - Ama: IMG-20260113-WA0003.jpg (file attached)',
    'This is how deep it is',
  )
  expect(rows.map(({ sound, text }) => sound ?? text)).toEqual([
    'PTT-20260113-WA0001.opus',
    'PTT-20260113-WA0002.opus',
    '00000012-AUDIO-2026-01-13-08-02-00.opus',
    '00000013-AUDIO-2026-01-13-08-03-00.m4a',
    'This is how deep it is',
  ])
  expect(rows.at(-1)?.problems).toEqual(['mediaLeftOut'])
})

test('days that fit two orders are asked about, and then read by the order that was said', () => {
  const text = '01/02/2026, 08:00 - Ama: Yes\n01/03/2026, 08:00 - Ama: No'
  const unclear = readChat(text, today)
  expect(unclear.dayOrder).toBeNull()
  expect(unclear.rows).toMatchObject([{ saidOn: null, problems: ['dayUnclear'] }, {}])
  expect(readChat(text, today, 'mdy').rows).toMatchObject([
    { saidOn: '2026-01-02', problems: [] },
    { saidOn: '2026-01-03' },
  ])
})

test('lines of Windows, and a text that is no chat', () => {
  expect(texts('13/01/2026, 08:00 - Ama: One\r', 'two\r', '')).toEqual(['One\ntwo'])
  expect(isChat('Dear all,\nwe met on 13/01/2026, 08:00 - it was good.')).toBe(false)
  expect(isChat('name,words\nAma,Yes')).toBe(false)
})

test('words of people stay as they are, whatever they look like', () => {
  expect(texts('13/01/2026, 08:00 - Ama: =1+1 <b>bold</b> “quoted”: yes')).toEqual([
    '=1+1 <b>bold</b> “quoted”: yes',
  ])
})
