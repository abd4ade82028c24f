import { fromHtml } from 'hast-util-from-html'
import { HtmlValidate } from 'html-validate'
import { NextRequest } from 'next/server'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { SummaryView } from '@/components/summaries/summary-view'
import { visitor, type Actor } from '@/lib/access/actor'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { withdrawSummary } from '@/lib/summaries/operations/withdraw'
import { summaryPage } from '@/lib/summaries/queries'
import { forms, type Form } from '@/lib/summaries/report'
import { newToken } from '@/lib/platform/ids'
import { cite } from '@/lib/summaries/operations/citations'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { words as translated } from '@/lib/testing/make'
import { makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { makeSmallEvent } from '@/lib/testing/merging'
import { everyPart, readPdf } from '@/lib/testing/read-pdf'
import { openRoute } from '@/lib/web/route'
import { answerForm } from './answer-form'

/** As the routes ask, under the same refusals. */
function get(actor: Actor, slug: string, form: string, { label = '1.0', locale = 'en' } = {}) {
  const address = `http://localhost/${locale}/summaries/${slug}/v/${label}/${form}`
  const route = openRoute<{ form: string }>(
    (asker, request, asked) => answerForm(asker, request, { locale, slug, label, ...asked }),
    async () => actor,
  )
  return route(new NextRequest(address), { params: Promise.resolve({ form }) })
}

async function pdfOf(actor: Actor, slug: string, options = {}) {
  const answer = await get(actor, slug, 'summary.pdf', options)
  expect(answer.status).toBe(200)
  return readPdf(Buffer.from(await answer.arrayBuffer()))
}
const textOf = async (actor: Actor, slug: string, options = {}) =>
  (await get(actor, slug, 'summary.txt', options)).text()

// The first PDF of a process reads the fonts, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

type Node = ReturnType<typeof fromHtml>['children'][number]
const unsaid = /^(script|nav|svg|button|form|audio|img)$/
const screenOnly = /\b(no-print|toolbar|button|visually-hidden)\b/

/** What a person reads on the printed page, by another way than that which made the paper. */
function read(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || unsaid.test(node.tagName)) return ' '
  const { className, ariaHidden } = node.properties
  if (screenOnly.test(String(className ?? '')) || ariaHidden) return ' '
  return node.children.map(read).join(' ')
}

async function markupOf(slug: string, locale: Locale = 'en') {
  const summary = await summaryPage(visitor, slug, '1.0')
  if (summary.kind !== 'version') throw new Error('withdrawn')
  const page = createElement(SummaryView, { summary, portal: 'Baraza', locale })
  return renderToStaticMarkup(page)
}

const pageOf = async (slug: string, locale: Locale = 'en') =>
  fromHtml(await markupOf(slug, locale), { fragment: true })
    .children.map(read)
    .join(' ')

describe('the same words on the page, as PDF and as plain text', () => {
  test.each(['en', 'fr', 'sw'] as const)('in %s', async (locale) => {
    const { dialogue, publish } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Ɛyɛ sɛ yɛhwɛ Ɔkwan ŋu: ƒe ɖe ɣ sentinel' })
    const { slug } = await publish([view])
    const onPage = words(await pageOf(slug, locale))
    expect(onPage).toContain('sentinel')
    const pdf = await pdfOf(visitor, slug, { locale })
    const inPdf = words(pdf.said.replace(/\[\d+\]/g, ' '))
    const text = (await textOf(visitor, slug, { locale })).replace(/\[\d+\]|^\s*\d+\. /gm, ' ')
    // Each word as often as on the page, and in its order; afterwards the addresses of the links.
    expect(words(text).slice(0, onPage.length)).toEqual(onPage)
    expect(inPdf.slice(0, onPage.length)).toEqual(onPage)
    expect(pdf.info['Language']).toBe(locale)
    const [heading] = everyPart(pdf.trees, 'H1')
    expect(heading?.words).toContain('What we heard')
    expect(everyPart(pdf.trees, 'BlockQuote')[0]?.words).toContain('Ɛyɛ sɛ yɛhwɛ Ɔkwan ŋu: ƒe ɖe ɣ')
  })

  test('what is in another language says so to whoever listens', async () => {
    const { dialogue, publish } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Wɔmma yɛn kwan' })
    await db().contribution.update({ where: { id: view.id }, data: { language: 'tw' } })
    const { slug } = await publish([view])
    const pdf = await pdfOf(visitor, slug, { locale: 'sw' })
    const inTwi = [...everyPart(pdf.trees, 'P'), ...everyPart(pdf.trees, 'Span')]
    expect(inTwi.find(({ lang }) => lang === 'tw')?.words).toContain('Wɔmma yɛn kwan')
    expect(everyPart(pdf.trees, 'H1')[0]?.lang ?? everyPart(pdf.trees, 'Span')[0]?.lang).toBe('en')
  })
})

test('the page is HTML as the standard wants it', async () => {
  const { dialogue, publish } = await makeSummarySetting()
  const { slug } = await publish([await makeView(dialogue, { text: 'Water first' })])
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
  const { results } = await validator.validateString(await markupOf(slug))
  expect(results.flatMap(({ messages }) => messages.map((each) => each.message))).toEqual([])
})

describe('who gets what', () => {
  const all = Object.keys(forms) as Form[]

  test('a view that its author takes back is gone from all forms with the next request', async () => {
    const { dialogue, miner, publish } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Sentinel words', author: miner })
    const { slug } = await publish([view])
    expect(await textOf(visitor, slug)).toContain('Sentinel')
    expect((await pdfOf(visitor, slug)).words).toContain('Sentinel')
    await withdrawView(miner, { publicId: view.publicId })
    expect(await textOf(visitor, slug)).not.toContain('Sentinel')
    expect((await pdfOf(visitor, slug)).words).not.toContain('Sentinel')
  })

  test('what only participants read is on no paper of a summary that everybody reads', async () => {
    const { dialogue, miner, publish } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Sentinel inside', scope: 'dialogue' })
    const { slug } = await publish([view])
    expect(JSON.stringify(await summaryPage(miner, slug))).toContain('Sentinel')
    expect(await textOf(miner, slug)).not.toContain('Sentinel')
    expect((await pdfOf(miner, slug)).words).not.toContain('Sentinel')
  })

  test('of a private dialogue its participants, and nobody else', async () => {
    const { miner, publish } = await makeSummarySetting('private')
    const { slug } = await publish()
    for (const form of all) {
      expect((await get(visitor, slug, form)).status).toBe(404)
      const own = await get(miner, slug, form)
      expect(own.status).toBe(200)
      expect(own.headers.get('cache-control')).toBe('private, no-store')
    }
  })

  test('words under the Chatham House rule are on no paper, not even on that of those who may read the note', async () => {
    const { dialogue, rapporteur, draft, release, convenor } = await makeSummarySetting('private')
    const { id: eventId } = await makeSmallEvent(dialogue.id, `noted-${dialogue.slug}`)
    const at = { startsAt: new Date('2030-01-19'), endsAt: new Date('2030-01-19') }
    const { id: sessionId } = await db().session.create({
      data: { eventId, title: translated('A talk'), ...at, rule: 'chatham' },
    })
    const note = { sessionId, language: 'en', text: 'Sentinel of the room', nonce: newToken() }
    const { id } = await db().sessionNote.create({ data: note })
    const { slug, partId } = await draft()
    await cite(rapporteur, { partId, notes: [id] })
    await release(slug)
    await publishSummary(convenor, { slug })
    expect(JSON.stringify(await summaryPage(rapporteur, slug))).toContain('Sentinel')
    expect(await textOf(rapporteur, slug)).not.toContain('Sentinel')
    expect((await pdfOf(rapporteur, slug)).words).not.toContain('Sentinel')
  })

  test('withdrawn: 410 with the reason at each address, and nothing of what it said', async () => {
    const { convenor, dialogue, publish } = await makeSummarySetting()
    const { slug } = await publish([await makeView(dialogue, { text: 'Sentinel words' })])
    await withdrawSummary(convenor, { slug, reason: 'Somebody was put in danger.' })
    for (const form of all) {
      const answer = await get(visitor, slug, form)
      const body = await answer.text()
      expect(answer.status).toBe(410)
      expect(body).toContain('Somebody was put in danger.')
      expect(body).not.toMatch(/Sentinel|What we heard/)
    }
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    expect((await get(visitor, slug, 'summary.pdf')).status).toBe(404)
  })

  test('a draft, an unknown version, an unknown form and an unknown language are not found', async () => {
    const { draft, rapporteur, publish } = await makeSummarySetting()
    const { slug } = await draft()
    for (const form of all) expect((await get(rapporteur, slug, form)).status).toBe(404)
    const { slug: published } = await publish()
    expect((await get(visitor, published, 'summary.pdf', { label: '1.1' })).status).toBe(404)
    expect((await get(visitor, published, 'summary.doc')).status).toBe(404)
    expect((await get(visitor, published, 'toString')).status).toBe(404)
    expect((await get(visitor, published, 'cite.bib', { locale: 'xx' })).status).toBe(404)
  })

  test('each says what it is, in which language, and whether it has changed', async () => {
    const { publish } = await makeSummarySetting()
    const { slug } = await publish()
    for (const form of all) {
      const answer = await get(visitor, slug, form)
      expect(answer.headers.get('content-type')).toBe(forms[form])
      expect(answer.headers.get('content-disposition')).toContain(`${slug}-v1.0-${form}"`)
      expect(answer.headers.get('cache-control')).toBe('public, no-cache')
      const again = await get(visitor, slug, form)
      expect(again.headers.get('etag')).toBe(answer.headers.get('etag'))
    }
    for (const form of ['cite.bib', 'cite.ris', 'cite.json', 'cite.txt'])
      expect(await (await get(visitor, slug, form)).text()).toContain(`/summaries/${slug}/v/1.0`)
  })
})
