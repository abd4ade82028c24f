import { XmlDocument } from 'libxml2-wasm'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { Table } from '@/components/ui/table'
import { Markdown } from '@/components/ui/prose'
import { everyPart, readPdf } from '@/lib/testing/read-pdf'
import { blocksOf } from './blocks'
import { drawn } from './drawn'
import { columns, plainText } from './plain-text'
import { taggedPdf } from './tagged-pdf'

// The first PDF of a process reads the fonts, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const options = { lang: 'en', origin: 'https://baraza.example', without: ['no-print'] }
const paper = { title: 'T', lang: 'en', author: 'A', foot: 'T', addresses: 'Addresses' }

async function Late({ children }: { children: ReactNode }) {
  await Promise.resolve()
  return <p>{children}</p>
}

const page = (
  <>
    <h1>What we heard</h1>
    <nav>not on paper</nav>
    <section>
      <h2>In one minute</h2>
      <Markdown source={'- **Licences.** Show the [path](/en/x).\n- Water\n\n1. one\n2. two'} />
      <Late>
        Said in <span lang="ak">Ɛyɛ Ɔkwan ŋ</span> and <span lang="ee">Ɖe ƒe ɣ</span>.
      </Late>
      <p className="no-print">screen</p>
      <blockquote lang="fr">L’eau d’abord</blockquote>
      <dl>
        <div>
          <dt>Miners</dt>
          <dd>31</dd>
        </div>
      </dl>
      <Table
        caption="Who answered"
        columns={[{ label: 'Group' }, { label: 'Agree', isNumeric: true }]}
        rows={[{ id: 'm', cells: ['Miners', '9'] }]}
      />
      <p>
        <span>one</span>
        <span>two</span>
      </p>
      <button type="button">Press</button>
    </section>
  </>
)

const blocks = async () => blocksOf(await drawn(page), options)

test('plain text: headings underlined, lists, quotations, tables and numbered addresses in 72 columns', async () => {
  const text = plainText(await blocks(), { addresses: 'Addresses' })
  expect(text).toMatchInlineSnapshot(`
    "What we heard
    =============

    In one minute
    -------------

    - Licences. Show the path [1].
    - Water

    1. one
    2. two

    Said in Ɛyɛ Ɔkwan ŋ and Ɖe ƒe ɣ.

        « L’eau d’abord »

    - Miners: 31

    Who answered
    - Miners
        Agree: 9

    one two

    Addresses
    ---------

    [1] https://baraza.example/en/x
    "
  `)
})

test('no line of plain text is longer than 72 characters but an address', async () => {
  const long = await drawn(<p>{'Wanachimba dhahabu huko Geita '.repeat(30)}</p>)
  const lines = plainText(blocksOf(long, options), { addresses: '' }).split('\n')
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(columns)
})

test('the PDF says what is what, in which language, in the order of the page', async () => {
  const pdf = await readPdf(await taggedPdf(paper, await blocks()))
  expect([pdf.info['Title'], pdf.info['Author'], pdf.info['Language'], pdf.isTagged]).toEqual([
    'T',
    'A',
    'en',
    true,
  ])
  const said = (role: string) => everyPart(pdf.trees, role).map(({ words }) => words)
  expect(said('H1')).toEqual(['What we heard'])
  expect(said('H2')).toEqual(['In one minute', 'Addresses'])
  expect(said('Link')).toContain('path')
  expect(said('BlockQuote')).toEqual(['« L’eau d’abord »'])
  expect(said('TH')).toEqual(['Group', 'Agree', 'Miners'])
  expect(said('TD')).toEqual(['9'])
  expect(said('Lbl')).toEqual(['•', '•', '1.', '2.', '•', '1.'])
  expect(everyPart(pdf.trees, 'Span').map(({ lang, words }) => [lang, words])).toEqual([
    ['ak', 'Ɛyɛ Ɔkwan ŋ'],
    ['ee', 'Ɖe ƒe ɣ'],
  ])
  expect(pdf.links).toContain('https://baraza.example/en/x')
  expect(pdf.words).not.toContain('screen')
  expect(pdf.outline).toEqual(['In one minute', 'Addresses'])
  const at = (words: string) => pdf.words.indexOf(words)
  expect(at('Licences.')).toBeLessThan(at('L’eau'))
  expect(at('L’eau')).toBeLessThan(at('Who answered'))
})

test('a long text goes over many pages without losing a word or its place', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `w${index}`)
  const page = await drawn(
    <ul>
      {[0, 1, 2].map((index) => (
        <li key={index}>{words.slice(index * 500, (index + 1) * 500).join(' ')}</li>
      ))}
    </ul>,
  )
  const pdf = await readPdf(await taggedPdf(paper, blocksOf(page, options)))
  expect(pdf.pages).toBeGreaterThan(1)
  expect(pdf.words.match(/w\d+/g)).toEqual(words)
})

test('a table goes over pages row by row, and nothing runs into the foot of a page', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    id: `r${index}`,
    cells: [`name${index}`, `long words that need two lines in their column ${index}`, 'last'],
  }))
  const columns = [{ label: 'Name' }, { label: 'Said' }, { label: 'End' }]
  const page = await drawn(<Table caption="Many" {...{ columns, rows }} />)
  const pdf = await readPdf(await taggedPdf({ ...paper, foot: 'FOOT' }, blocksOf(page, options)))
  expect(pdf.pages).toBeLessThan(6)
  expect(everyPart(pdf.trees, 'TR')).toHaveLength(61)
  // Points from the foot of the page: only the foot itself stands below the margin.
  const body = pdf.placed.filter(({ text }) => !/FOOT|\d+ \/ \d+/.test(text))
  expect(body.filter(({ y }) => y < 60)).toEqual([])
  expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(790)
})

test('what a document says of itself is sound XML, whatever stands in its title', async () => {
  const title = 'Health & safety </rdf:li><script>alert(1)</script> ]]> \u0007 ɔ'
  const pdf = await taggedPdf(
    { title, lang: 'en', author: 'Mines & <Co>', foot: 'Foot', addresses: 'Addresses' },
    [],
  )
  const [xml = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf.toString('utf8')) ?? []
  const document = XmlDocument.fromString(xml)
  const said = (name: string) =>
    document
      .find(`//dc:${name}//rdf:li`, {
        dc: 'http://purl.org/dc/elements/1.1/',
        rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      })
      .map(({ content }) => content)
  expect(said('title')).toEqual([title.replace('\u0007', ' ')])
  expect(said('creator')).toEqual(['Mines & <Co>'])
  document.dispose()
})
