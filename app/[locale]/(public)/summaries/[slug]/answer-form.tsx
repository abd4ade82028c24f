import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { NextRequest } from 'next/server'
import { citeLine } from '@/components/summaries/cite-line'
import { SummaryView } from '@/components/summaries/summary-view'
import { visitor, type Actor } from '@/lib/access/actor'
import { env } from '@/lib/platform/env'
import { formatter, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { blocksOf, type Block } from '@/lib/platform/paper/blocks'
import { drawn } from '@/lib/platform/paper/drawn'
import { plainText } from '@/lib/platform/paper/plain-text'
import { taggedPdf } from '@/lib/platform/paper/tagged-pdf'
import { notFound } from '@/lib/platform/refusal'
import { inLanguage } from '@/lib/platform/translated'
import { bibTex, cslJson, ris } from '@/lib/summaries/citation-formats'
import { summaryPage, type SummaryPage, type SummaryTombstone } from '@/lib/summaries/queries'
import { dialogueLine, forms, isForm, reportOf, type Form } from '@/lib/summaries/report'
import { socialCard } from '@/lib/summaries/social-card'
import { portal } from '@/lib/web/frame-facts'

interface Asked {
  locale: string
  slug: string
  /** Of the version; none for the newest. */
  label?: string
  form: string
}

type Of = { summary: SummaryPage; name: string; locale: Locale }

/**
 * A version in another form than its page, made when it is asked for from what the page holds at that moment: a view
 * that its author withdraws is gone from the very next one. What is handed on holds only what anybody may read; of a
 * dialogue that isn't open to anybody, what its reader may.
 */
export async function answerForm(
  actor: Actor,
  request: NextRequest,
  { locale, slug, label, form }: Asked,
): Promise<Response> {
  if (!isLocale(locale) || !isForm(form)) throw notFound()
  const own = await summaryPage(actor, slug, label)
  if (own.kind === 'tombstone') return tombstone(own, locale)
  const isHandedOn = own.isForEverybody && actor.kind !== 'visitor'
  const summary = isHandedOn ? await summaryPage(visitor, slug, label) : own
  // Withdrawn in between.
  if (summary.kind === 'tombstone') return tombstone(summary, locale)
  const { name } = await portal()
  const { body, mark } = await made[form]({ summary, name, locale })
  const etag = `"${mark}"`
  const headers = {
    'content-type': forms[form],
    'content-disposition': `${isShown(form) ? 'inline' : 'attachment'}; filename="${slug}-v${summary.label}-${form}"`,
    'cache-control': own.isForEverybody ? 'public, no-cache' : 'private, no-store',
    'content-language': locale,
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    etag,
  }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers })
}

/** A file of citations goes to the program that keeps them. */
const isShown = (form: Form) => !/\.(bib|ris|json)$/.test(form)

const markOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)

const text = (body: string) => ({ body, mark: markOf(body) })

const made: Record<Form, (of: Of) => Promise<{ body: string | Buffer; mark: string }>> = {
  'summary.pdf': pdf,
  'summary.txt': async (of) =>
    text(plainText(await blocks(of, []), { addresses: addresses(of.locale) })),
  'cite.txt': async ({ summary, name, locale }) => text(`${citeLine(summary, name, locale)}\n`),
  'cite.bib': async (of) => text(bibTex(report(of))),
  'cite.ris': async (of) => text(ris(report(of))),
  'cite.json': async (of) => text(cslJson(report(of))),
  'card.png': card,
}

const report = ({ summary, name, locale }: Of) => reportOf(summary, name, locale)
const addresses = (locale: Locale) => translator(locale, 'summaries')('paper.addresses')

/** What works by being pressed, or is only for eyes on a screen; what staff alone may read is handed on to nobody. */
const screen = ['no-print', 'toolbar', 'button', 'breadcrumbs', 'visually-hidden', 'staff-only']

async function blocks({ summary, name, locale }: Of, without: string[]): Promise<Block[]> {
  const page = <SummaryView summary={summary} portal={name} locale={locale} />
  const origin = env.url.replace(/\/$/, '')
  return blocksOf(await drawn(page), { lang: locale, origin, without: [...screen, ...without] })
}

// Drawing takes a good part of a second; the key is all that stands in it, so that nothing old is ever given out.
const kept = new LRUCache<string, Buffer>({
  maxSize: 24_000_000,
  sizeCalculation: ({ length }) => length,
})

const drawing = new Map<string, Promise<Buffer>>()

/** All who ask for the same paper at the same time get the one that is being drawn. */
function drawOnce(mark: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = drawing.get(mark)
  if (known) return known
  const begun = draw().finally(() => drawing.delete(mark))
  drawing.set(mark, begun)
  return begun
}

async function pdf(of: Of) {
  const { summary, name, locale } = of
  const { title, hosts, label, publishedOn } = report(of)
  // Who speaks in an interview lets their words be printed, or not.
  const content = await blocks(of, ['screen-only'])
  const date = formatter(locale).day(publishedOn)
  const version = translator(locale, 'summaries')('status.version', { number: label, date })
  const paper = {
    ...{ title, lang: locale, author: hosts.join(', ') || name, at: publishedOn },
    ...{ foot: `${title} · ${version}`, addresses: addresses(locale) },
  }
  const mark = markOf([paper, content, summary.id])
  const body = kept.get(mark) ?? (await drawOnce(mark, () => taggedPdf(paper, content)))
  kept.set(mark, body)
  return { body, mark }
}

async function card({ summary, name, locale }: Of) {
  const ui = translator(locale, 'ui')
  const heard = [...new Set(summary.parts.flatMap(({ groups }) => groups))]
  const groups = formatter(locale).list(heard.map((group) => ui(`group.${group}`)))
  const body = await socialCard({
    title: inLanguage(summary.title, locale).text,
    dialogue: dialogueLine(summary, locale),
    groups: groups && translator(locale, 'summaries')('heardFrom', { groups }),
    portal: name,
  })
  return { body, mark: markOf(body.toString('base64')) }
}

/** That it was, since when not, and why: the same as the page says. */
function tombstone({ withdrawnAt, reason }: SummaryTombstone, locale: Locale): Response {
  const t = translator(locale, 'summaries')
  const lines = [
    t('tombstone.title'),
    withdrawnAt && t('tombstone.on', { date: formatter(locale).day(withdrawnAt) }),
    `${t('tombstone.reason')}: ${reason}`,
  ]
  return new Response(`${lines.filter(Boolean).join('\n')}\n`, {
    status: 410,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-language': locale,
    },
  })
}
