import { expect, test } from 'vitest'
import { findFlags } from './flags'

const words = [
  { kind: 'personalName', text: 'Kwabena Asare' },
  { kind: 'personalName', text: 'Éva' },
  { kind: 'siteName', text: 'Nsuta Hills' },
] as const
const found = (text: string, country: string | null = 'GH') =>
  findFlags(text, { country, words }).map(({ kind, start, end }) => [kind, text.slice(start, end)])

test.each([
  ['Call me on 024 412 3456 tonight', '024 412 3456'],
  ['Call +255 744 111 222.', '+255 744 111 222'],
  ['0244123456', '0244123456'],
  ['my number: 024-412-3456', '024-412-3456'],
  ['رقمي ٠٢٤٤١٢٣٤٥٦ شكرا', '٠٢٤٤١٢٣٤٥٦'],
  ['a number of nowhere: 999 888 777 66', '999 888 777 66'],
])('a phone number: %s', (text, number) => {
  expect(found(text)).toEqual([['phoneNumber', number]])
})

test.each([
  'We paid 12 000 cedis on 19.01.2016.',
  'It took 14 months and 3 offices, from 2016-01-19 to 2016-03-20.',
  'In 2016, 1 000 000 people dug.',
])('no phone number: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('e-mail addresses, of any script and half hidden', () => {
  expect(found('Write to ama.k+1@mine.example.org, please')).toEqual([
    ['emailAddress', 'ama.k+1@mine.example.org'],
  ])
  expect(found('écrire à zoé@exämple.fr')).toEqual([['emailAddress', 'zoé@exämple.fr']])
  expect(found('ama (at) mine.org')).toEqual([['emailAddress', 'ama (at) mine.org']])
})

test('names and sites of the list, as whole words, without case and accents', () => {
  expect(found('KWABENA  asare’s gang at nsuta-hills')).toEqual([
    ['personalName', 'KWABENA  asare'],
    ['siteName', 'nsuta-hills'],
  ])
  expect(found('Eva knows, évaluation doesn’t')).toEqual([['personalName', 'Eva']])
  expect(found('Kwabena alone, Asare alone')).toEqual([])
})

test('a name inside an address is one flag', () => {
  expect(found('eva@mine.org')).toEqual([['emailAddress', 'eva@mine.org']])
})

// Attack 34: what people do to get a number or a name past those who look.
test.each([
  [
    'invisible signs between the digits',
    'Ring 024\u200b412\u200d34\u00ad56 now',
    '024\u200b412\u200d34\u00ad56',
  ],
  ['full-width digits', '０２４４１２３４５６', '０２４４１２３４５６'],
  ['mathematical digits', '𝟎𝟐𝟒𝟒𝟏𝟐𝟑𝟒𝟓𝟔', '𝟎𝟐𝟒𝟒𝟏𝟐𝟑𝟒𝟓𝟔'],
  ['keycaps', '0️⃣2️⃣4️⃣4️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', '0️⃣2️⃣4️⃣4️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣'],
  ['digits in circles', '②④④①②③④⑤⑥', '②④④①②③④⑤⑥'],
  ['long dashes with blanks', '024 – 412 — 3456', '024 – 412 — 3456'],
  ['a blank after each', '0 2 4 4 1 2 3 4 5 6', '0 2 4 4 1 2 3 4 5 6'],
  ['dots in the middle', '024·412·3456', '024·412·3456'],
  ['letters for digits', 'O244l23456', 'O244l23456'],
])('a number behind %s', (_how, text, number) => {
  expect(found(text)).toEqual([['phoneNumber', number]])
})

test.each([
  ['a full-width sign', 'ama＠mine.org', 'ama＠mine.org'],
  ['blanks', 'ama @ mine . org', 'ama @ mine . org'],
  ['words in brackets', 'ama [at] mine [dot] org', 'ama [at] mine [dot] org'],
  ['words', 'ama at mine dot org', 'ama at mine dot org'],
  ['an invisible sign', 'ama@\u2060mine\u200b.org', 'ama@\u2060mine\u200b.org'],
])('an address behind %s', (_how, text, address) => {
  expect(found(text)).toEqual([['emailAddress', address]])
})

test.each([
  ['letters that look alike', 'Кwаbеnа Αsаrе', 'Кwаbеnа Αsаrе'],
  ['an invisible sign', 'Kwa\u200bbena As\u00adare', 'Kwa\u200bbena As\u00adare'],
  ['full-width letters', 'Ｋｗａｂｅｎａ　Ａｓａｒｅ', 'Ｋｗａｂｅｎａ　Ａｓａｒｅ'],
  ['no blank', 'kwabenaAsare', 'kwabenaAsare'],
  ['a blank after each letter', 'K w a b e n a  A.s.a.r.e', 'K w a b e n a  A.s.a.r.e'],
  ['digits for letters', 'Kw4b3na As4re', 'Kw4b3na As4re'],
  ['other accents', 'Kwábena Asäre', 'Kwábena Asäre'],
])('a name behind %s', (_how, text, name) => {
  expect(found(`Ask ${name} why`)).toEqual([['personalName', name]])
})

test.each([
  'Look at this. Then come at noon. The point is clear.',
  'I e v en asked; 2014, 2015, 2016 and 2017 were bad.',
  'From 10 to 20 people, at 5 cedis. 100,000 in all.',
])('nothing of that in %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a text made to be slow is looked through at once', () => {
  const slow = ['a'.repeat(5_000), '1 '.repeat(3_000), 'a.'.repeat(3_000), 'a at '.repeat(1_500)]
  for (const text of slow) expect(found(text).length).toBeLessThan(5_000)
})

test('nothing in nothing', () => {
  expect(found('')).toEqual([])
  expect(findFlags('…', { country: null, words: [{ kind: 'siteName', text: '!!' }] })).toEqual([])
})
