import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { bibTex, cslJson, ris, type Cited } from './citation-formats'

const cited: Cited = {
  slug: 'water-first',
  title: 'Water & mercury: 50 % of {nothing} is ours_100 #1 ~ \\o/ ^ $5 “l’eau d’abord” Ɔkwan',
  hosts: ['Friends of the Nation & Co.', 'Maarifa, Haki na Maji'],
  portal: 'Baraza',
  label: '1.1',
  publishedOn: new Date('2016-02-09T10:00:00Z'),
  address: 'https://baraza.example/en/summaries/water_first%20x/v/1.1',
  language: 'en',
  doi: '10.1234/abc_def.5',
}

/** As another program reads it. */
type Read = Record<string, unknown>
const read = (text: string): Read => {
  const forceType = text.startsWith('TY') ? { forceType: '@ris/file' } : {}
  const [first, ...others] = new Cite(text, forceType).data as Read[]
  expect(others).toEqual([])
  return first ?? {}
}

describe('what a program that isn’t ours reads in', () => {
  test('CSL-JSON', () => {
    expect(read(cslJson(cited))).toMatchObject({
      type: 'report',
      title: cited.title,
      author: cited.hosts.map((literal) => ({ literal })),
      issued: { 'date-parts': [[2016, 2, 9]] },
      version: '1.1',
      URL: cited.address,
      DOI: cited.doi,
      language: 'en',
    })
  })

  test('BibTeX', () => {
    const found = read(bibTex(cited))
    expect(found).toMatchObject({
      type: 'report',
      title: cited.title,
      publisher: 'Baraza',
      URL: cited.address,
      DOI: cited.doi,
      note: 'Version 1.1',
    })
    expect(JSON.stringify(found['author'])).toBe(
      JSON.stringify(cited.hosts.map((family) => ({ family }))),
    )
    expect(JSON.stringify(found['issued'])).toContain('2016')
  })

  test('RIS', () => {
    expect(read(ris(cited))).toMatchObject({
      type: 'report',
      title: cited.title,
      publisher: 'Baraza',
      URL: cited.address,
      DOI: cited.doi,
      edition: '1.1',
      language: 'en',
    })
  })
})

test.each([cslJson, bibTex, ris])('no title breaks out of its field', (format) => {
  const title = 'A\r\nER  - \r\nTY  - BOOK}},\n}\n@book{x, title={Other}}'
  expect(read(format({ ...cited, title }))['type']).toBe('report')
})

test('where nobody hosts, the portal is the author', () => {
  expect(read(cslJson({ ...cited, hosts: [] }))['author']).toEqual([{ literal: 'Baraza' }])
  expect(ris({ ...cited, hosts: [] })).toContain('AU  - Baraza\r\n')
})
