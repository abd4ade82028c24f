import iconv from 'iconv-lite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, unreadable } from './decode'

const text = 'name;group\r\nAma Boatéŋ;miners\r\nPélagie;industry\r\n'
const utf8 = Buffer.from(text)

test('UTF-8 with and without its mark', () => {
  expect(decode(utf8)).toEqual({ encoding: 'utf-8', text })
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])
  expect(decode(marked)).toEqual({ encoding: 'utf-8', text })
})

test('UTF-16 of either order, with and without its mark', () => {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const marked = iconv.encode(text, encoding, { addBOM: true })
    expect(decode(marked)).toEqual({ encoding, text })
    expect(decode(iconv.encode(text, encoding, { addBOM: false }))).toEqual({ encoding, text })
  }
})

test('what old Excel writes, quotation marks and the euro sign included', () => {
  const western = 'nom;note\nAurélie;“bon” 5 €\n'
  expect(decode(iconv.encode(western, 'windows-1252'))).toEqual({
    encoding: 'windows-1252',
    text: western,
  })
})

test('a row in another encoding is marked, and the rows beside it are whole', () => {
  const mixed = Buffer.concat([
    Buffer.from('name\nÉlodie\nZoë\n'),
    iconv.encode('Aurélie\n', 'windows-1252'),
    Buffer.from('Kwabena\n'),
  ])
  const [, first, second, foreign, plain] = decode(mixed).text.split('\n')
  expect([first, second, plain]).toEqual(['Élodie', 'Zoë', 'Kwabena'])
  expect(foreign).toContain(unreadable)
})

test('the other way round: a row of UTF-8 in an old file isn’t taken for nonsense', () => {
  const mixed = Buffer.concat([
    iconv.encode('nom\nAurélie\nHélène\nZoë\n', 'windows-1252'),
    Buffer.from('Élodie\n'),
  ])
  const { encoding, text: read } = decode(mixed)
  expect(encoding).toBe('windows-1252')
  const [, ...names] = read.split('\n')
  expect(names.slice(0, 3)).toEqual(['Aurélie', 'Hélène', 'Zoë'])
  expect(names[3]).toContain(unreadable)
})

test('whatever bytes come, nothing breaks and no row is lost', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decode(bytes).text).toBe('string')
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
      fc.pre(!written.includes('\uFEFF') && !written.includes('\0') && written.isWellFormed())
      expect(decode(Buffer.from(written)).text).toBe(written)
    }),
  )
})
