import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { badgesPdf } from './badge-sheet'
import { attendanceByGroup } from './by-group'
import { certificatesPdf, type Certificate } from './certificate'
import { listIsGivenOut } from './rule'

/** What a reader gets out of a PDF: the words of each page, its language and its title. */
async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  const trees: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    trees.push(JSON.stringify(await page.getStructTree()))
  }
  const { info } = await pdf.getMetadata()
  return {
    pages,
    trees,
    info: info as Record<string, unknown>,
    isTagged: (await pdf.getMarkInfo())?.Marked,
  }
}

const certificate: Certificate = {
  lang: 'en',
  title: 'Certificate of attendance',
  says: 'This is to certify that',
  name: 'Ɛfua Ɔfori-Ŋkrumah Ɖɔe Ƒiaɣa',
  came: 'took part in',
  event: { text: 'Cleaner processing: réunion d’Antsikily', lang: 'en' },
  where: 'Tarkwa, Ghana · 19–22 January 2030',
  daysLabel: 'on these days:',
  days: ['Saturday 19 January 2030', 'Sunday 20 January 2030'],
  signature: 'For the hosts',
  date: 'Place and date',
  foot: 'Made by example.org.',
}
const titled = { title: 'Certificates', lang: 'en' }

test('a certificate holds the name with every letter of Twi and Ewe, and the days', async () => {
  const other = { ...certificate, name: 'Asha', lang: 'sw' }
  const { pages, info, isTagged } = await read(await certificatesPdf(titled, [certificate, other]))
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('Ɛfua Ɔfori-Ŋkrumah Ɖɔe Ƒiaɣa')
  expect(pages[0]).toContain('réunion d’Antsikily')
  expect(pages[0]).toContain('Sunday 20 January 2030')
  expect(pages[1]).toContain('Asha')
  expect([info.Title, info.Language, isTagged]).toEqual(['Certificates', 'en', true])
})

test('whoever listens to it hears its heading and each page’s own language', async () => {
  const { trees } = await read(await certificatesPdf(titled, [{ ...certificate, lang: 'fr' }]))
  expect(trees[0]).toContain('"H1"')
  expect(trees[0]).toContain('"lang":"fr"')
})

test('the longest name stays on its page', async () => {
  const name = 'Nana '.repeat(30).trim()
  const { pages } = await read(await certificatesPdf(titled, [{ ...certificate, name }]))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('For the hosts')
})

const words = { ...titled, event: { text: 'Workshop', lang: 'en' }, qr: 'The code as a picture' }
const badges = Array.from({ length: 11 }, (_, index) => ({
  name: `Person ${index + 1}`,
  group: 'Miners',
  code: 'ACDE-FGHJ-KMNP',
}))

test.each([
  [8, 2, 8],
  [10, 2, 10],
] as const)('%i badges on a sheet, each with name, group and code', async (per, sheets, first) => {
  const { pages, trees } = await read(await badgesPdf(words, badges, per))
  expect(pages).toHaveLength(sheets)
  expect(pages[0]).toContain(`Person ${first} `)
  expect(pages[0]).not.toContain(`Person ${first + 1}`)
  expect(pages[1]).toContain('ACDE-FGHJ-KMNP')
  expect(trees[0]).toContain('The code as a picture')
})

test('a list is given out only where everything is open', () => {
  expect(listIsGivenOut(null, [])).toBe(true)
  expect(listIsGivenOut('open', ['open', 'open'])).toBe(true)
  expect(listIsGivenOut('chatham', [])).toBe(false)
  expect(listIsGivenOut(null, ['open', 'chatham'])).toBe(false)
  expect(listIsGivenOut('open', ['closed'])).toBe(false)
})

test('fewer than five of a group are never shown, nor what they could be reckoned from', () => {
  const some = (length: number, group: 'industry' | 'miners', days = ['2030-01-19']) =>
    Array.from({ length }, () => ({ group, isVouchedFor: true, days }))
  const people = [...some(4, 'industry'), ...some(30, 'miners'), ...some(1, 'miners', [])]
  const { rows, totals, atAll } = attendanceByGroup(people, ['2030-01-19', '2030-01-20'])
  expect(rows.map(({ group, came }) => [group, came[0]])).toEqual([
    ['industry', null],
    ['miners', { kind: 'exactly', count: 30 }],
  ])
  expect(totals).toEqual([{ count: 30, isLeast: true }, null])
  expect(atAll).toEqual({ count: 30, isLeast: true })
})

test('whose group nobody has approved came, but for none', () => {
  const came = (length: number, isVouchedFor: boolean) =>
    Array.from({ length }, () => ({ group: 'miners' as const, isVouchedFor, days: ['2030-01-19'] }))
  const { rows, atAll } = attendanceByGroup([...came(21, true), ...came(6, false)], ['2030-01-19'])
  expect(rows).toEqual([
    { group: 'miners', came: [exactly(21)], atAll: exactly(21) },
    { group: null, came: [fiveToNine], atAll: fiveToNine },
  ])
  expect(atAll).toEqual({ count: 26, isLeast: true })
})

const exactly = (count: number) => ({ kind: 'exactly', count })
const fiveToNine = { kind: 'between', from: 5, to: 9 }
