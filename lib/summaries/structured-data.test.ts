import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { asData } from '@/lib/interviews/video-object'
import { citationTags, reportObject, type Report } from './structured-data'

const base = 'https://baraza.example/en/summaries/water/v/1.1'
const report: Report = {
  slug: 'water',
  title: 'Water </script><script>alert(1)</script>',
  hosts: ['Host A', 'Host B'],
  portal: 'Baraza',
  label: '1.1',
  publishedOn: new Date('2016-02-09T10:00:00Z'),
  address: base,
  language: 'en',
  doi: null,
  abstract: 'In one minute.',
  dialogue: { title: 'Tarkwa', address: 'https://baraza.example/en/dialogues/tarkwa' },
  forms: [
    { address: `${base}/summary.pdf`, type: 'application/pdf' },
    { address: `${base}/summary.txt`, type: 'text/plain' },
  ],
  card: `${base}/card.png`,
  translations: [{ language: 'sw', address: base.replace('/en/', '/sw/') }],
  sources: ['https://example.org/report'],
  keywords: ['Women in mining', 'Goal 8.7: End child labour'],
}

/** The vocabulary as schema.org gives it out says no more of these than that they are addresses. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['url', 'license', 'image', 'contentUrl'].map((name) => [
      name,
      { '@id': `https://schema.org/${name}`, '@type': '@id' },
    ]),
  ),
}

test('a processor of JSON-LD makes a report with version, language, licence and dialogue of it', async () => {
  // That each property and its kind exist in schema.org is for the compiler to say: schema-dts.
  const graph = await jsonld.toRDF(JSON.parse(asData({ ...Object(reportObject(report)) })), {
    format: 'application/n-quads',
    documentLoader: async (url: string) => {
      expect(url).toMatch(/^https:\/\/schema\.org\/?$/)
      return { document: { '@context': context }, documentUrl: url }
    },
  })
  const said = (property: string, value: string) =>
    expect(String(graph)).toContain(`<${base}> <https://schema.org/${property}> ${value} .`)
  said('version', '"1.1"')
  said('inLanguage', '"en"')
  said('license', '<https://creativecommons.org/licenses/by/4.0/>')
  said('datePublished', '"2016-02-09T10:00:00.000Z"')
  said('url', `<${base}>`)
  said('keywords', '"Goal 8.7: End child labour"')
  said('name', JSON.stringify(report.title))
  expect(String(graph)).toContain('<https://baraza.example/en/dialogues/tarkwa>')
  expect(String(graph)).toContain(
    `<${base}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Report> .`,
  )
})

test('nothing in it ends the script that holds it', () => {
  expect(asData({ ...Object(reportObject(report)) })).not.toContain('<')
})

test('libraries of papers are told of each author and of the PDF', () => {
  expect(citationTags(report)).toMatchObject({
    citation_author: ['Host A', 'Host B'],
    citation_publication_date: '2016/02/09',
    citation_technical_report_number: '1.1',
    citation_pdf_url: `${base}/summary.pdf`,
    citation_language: 'en',
  })
})
