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

test('nothing in nothing', () => {
  expect(found('')).toEqual([])
  expect(findFlags('…', { country: null, words: [{ kind: 'siteName', text: '!!' }] })).toEqual([])
})
