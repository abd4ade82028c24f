import type { APIResponse } from '@playwright/test'
import { readPdf } from '@/lib/testing/read-pdf'
import { unzipped } from '@/lib/testing/zip'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'
import {
  opensSummaries,
  publishesSummary,
  saysInPublic,
  writesSummary,
} from '../support/summarising'

const dialogue = 'demo-live'

/** Every address at which somebody could meet words that a summary quotes, or what is told of it. */
const places = (view: string, summary: string, sought: string) => {
  const publicId = view.split('/').at(-1) ?? ''
  const slug = summary.split('/').at(-1) ?? ''
  const q = encodeURIComponent(sought)
  /** Where it stood: pages, papers, files, answers of the interface. */
  const held = [
    view,
    summary,
    `${summary}/v/1.0`,
    `${summary}/summary.txt`,
    `${summary}/summary.pdf`,
    `${summary}/v/1.0/summary.txt`,
    `${summary}/v/1.0/summary.pdf`,
    `/en/dialogues/${dialogue}/views`,
    `/en/search?q=${q}`,
    `/api/search?q=${q}`,
    `/api/v1/views/${publicId}`,
  ]
  const others = [
    ...['fr', 'sw'].flatMap((locale) => [
      summary.replace('/en/', `/${locale}/`),
      `${summary.replace('/en/', `/${locale}/`)}/v/1.0/summary.pdf`,
      `/${locale}/search?q=${q}`,
    ]),
    ...['cite.txt', 'cite.bib', 'cite.ris', 'cite.json', 'card.png'].map(
      (form) => `${summary}/${form}`,
    ),
    ...['rss', 'atom', 'json'].flatMap((form) => [
      `/en/feeds/everything.${form}`,
      `/en/feeds/summaries.${form}?dialogue=${dialogue}`,
    ]),
    ...['comments.csv', 'results.csv', 'views.json', 'votes.csv'].map(
      (file) => `/api/open-data/${dialogue}/${file}`,
    ),
    `/api/v1/summaries/${slug}`,
    '/api/v1/summaries?limit=100',
    '/sitemaps/views.xml',
    '/sitemaps/summaries.xml',
    `/en/dialogues/${dialogue}`,
    `/en/dialogues/${dialogue}/common-ground`,
    `/en/dialogues/${dialogue}/open-data`,
    '/en/summaries',
    '/en/topics/women',
    '/en/goals/5',
    '/en/countries/tz',
    '/en',
  ]
  return { held, others }
}

/** All that an answer says, a paper's words too. */
async function wordsOf(answer: APIResponse): Promise<string> {
  const type = answer.headers()['content-type'] ?? ''
  return type === 'application/pdf' ? (await readPdf(await answer.body())).said : answer.text()
}

async function heard(reader: Person, path: string) {
  const answer = await reader.page.request.get(path)
  return { status: answer.status(), said: await wordsOf(answer) }
}

test('a view that its author takes back is gone for everybody with the next request', async ({
  as,
  somebody,
}) => {
  test.setTimeout(420_000)
  const [mark, tail] = [unheard(''), unheard('')].map((one) => one.replace(/\W/g, ''))
  if (!mark || !tail) throw new Error('Both are words.')
  // One word is asked for, which comes back with every answer; the other is what was said.
  const words = `The sieve ${mark} costs ${tail} a month`
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  const desk = {
    rapporteur: await as('st-rapporteur', { javaScript: false, width: 360 }),
    convenor: await as('st-convenor', { javaScript: false }),
    lead: await as('st-safeguard', { javaScript: false }),
  }
  await opensSummaries(desk.convenor, dialogue)
  const view = await saysInPublic(miner, desk, { dialogue, words })
  const editing = await writesSummary(desk, {
    ...{ dialogue, title: unheard('What the week told'), view: mark, brief: '- **Sieves.** Dear.' },
    statement: unheard('Tools cost what a month brings'),
  })
  const summary = await publishesSummary(desk, editing)

  const visitor = await somebody({ javaScript: false, width: 360 })
  const participant = await as('tz-gov-1', { javaScript: false })
  const readers = { visitor, participant, convenor: desk.convenor, rapporteur: desk.rapporteur }
  const { held, others } = places(view, summary, mark)
  // The eyes are open: each of these says it, to each of them.
  for (const [who, reader] of Object.entries(readers))
    for (const path of held)
      await expect
        .poll(async () => (await heard(reader, path)).said, {
          message: `${path} for the ${who}`,
          timeout: 60_000,
        })
        .toContain(tail)
  await visitor.opens(summary)
  await visitor.reads(words)

  await miner.withdraws(mark)

  // In the very next request of everybody else, at each address.
  for (const [who, reader] of Object.entries(readers))
    for (const path of [...held, ...others]) {
      const { status, said } = await heard(reader, path)
      expect([who, path, status < 500]).toEqual([who, path, true])
      expect([who, path, said.includes(tail)]).toEqual([who, path, false])
    }
  for (const at of [summary, `${summary}/v/1.0`]) {
    await visitor.opens(at)
    await visitor.reads('This view was withdrawn by its author.')
    await visitor.reads('The evidence for this finding was taken back.')
    await expect(visitor.page.locator('.strength')).toHaveCount(0)
  }
  const api = await visitor.isAnswered(summary.replace('/en/', '/api/v1/'), 200)
  expect(await api.json()).toMatchObject({
    parts: [{ strength: null, evidence: [{ kind: 'gap', id: null }] }],
  })

  // Those who write see it at their desk at once, and are told, without a word of whose it was.
  await desk.rapporteur.opens(editing)
  await desk.rapporteur.reads('All that finding 1 stands on was taken back or is not shown')
  for (const writer of [desk.rapporteur, desk.convenor]) {
    const title = /Evidence is missing in “What the week told/
    await expect(async () => {
      await writer.page.goto('/en/me/messages')
      await expect(writer.page.getByText(title).first()).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 200_000 })
    await writer.doesNotRead(tail)
  }

  // What is taken away as a whole holds the summary, and nothing of it.
  const editor = await as('st-editor')
  const archive = await editor.page.request.post('/api/archive', {
    headers: { origin: new URL(editor.page.url()).origin },
    timeout: 180_000,
  })
  const files = await unzipped(await archive.body())
  const all = [...files].map(([name, body]) => [name, body.toString('utf8')] as const)
  expect(all.some(([name]) => name.includes(summary.split('/').at(-1) ?? ''))).toBe(true)
  expect(all.filter(([, said]) => said.includes(tail)).map(([name]) => name)).toEqual([])
})
