import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

const BOM = '\uFEFF'

test('a table begins with a byte order mark and has CRLF after each row', () => {
  expect(
    csvOf([
      ['Name', 'Group'],
      ['Ɛfua', 'miners'],
    ]),
  ).toBe(`${BOM}Name,Group\r\nƐfua,miners\r\n`)
  expect(csvOf([])).toBe(BOM)
})

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvOf([['a,b', 'say "yes"', 'one\r\ntwo', 'one\rtwo', '']])).toBe(
    `${BOM}"a,b","say ""yes""","one\r\ntwo","one\rtwo",\r\n`,
  )
})

test.each([
  '=HYPERLINK("http://evil.example","x")',
  '+233 20 000 0000',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＠SUM(A1)',
])('a spreadsheet makes no formula of %j', (text) => {
  const cell = csvOf([[text]])
    .slice(1)
    .trimEnd()
    .replace(/^"/, '')
  expect(cell.startsWith("'")).toBe(true)
})

test.each([
  ['yes;=HYPERLINK("http://evil.example")', "yes;'=HYPERLINK"],
  ['a; +1+1;b', "a; '+1+1;b"],
  ['a;-2+3+cmd|x', "a;'-2+3"],
  ['a\t@SUM(A1)', "a\t'@SUM"],
  ['a;＝1+1', "a;'＝1"],
])('nor where cells are split at semicolons: %j', (text, guarded) => {
  expect(csvOf([[text]])).toContain(guarded.replaceAll('"', '""'))
})

test('a smile after a semicolon stays one', () => {
  expect(csvOf([['well ;-) and; so on']])).toBe(`${BOM}well ;-) and; so on\r\n`)
})

test('numbers stay numbers and nothing is nothing', () => {
  expect(csvOf([[-3, 0, 1.5, true, null, undefined]])).toBe(`${BOM}-3,0,1.5,true,,\r\n`)
})

const letters = ['a', 'ɛ', ',', '"', '=', '+', '-', '@', '\t', '\r', '\n', '\0', ' ', "'"]

test('whatever the text, no row begins a formula and no row is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...letters) }), { minLength: 1, maxLength: 5 }),
      (texts) => {
        const csv = csvOf([texts]).slice(1)
        expect(csv.endsWith('\r\n')).toBe(true)
        expect(csv).not.toMatch(/^"?[=+\-@]/)
      },
    ),
  )
})
