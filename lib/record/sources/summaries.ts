import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { newestFirst, summaryPage, type SummaryPage } from '@/lib/summaries/queries'
import type { Quote } from '@/lib/summaries/quotes'
import { visibleTo } from '@/lib/summaries/visibility'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { day, dialogueLink, translated } from '../schema'

const evidence = z
  .object({
    kind: z.enum(['view', 'interview', 'gap', 'note', 'document']),
    id: z.string().nullable().meta({
      description:
        'Of the view, the interview or the item of the library; null for a gap and for a session’s note',
    }),
    fromSecond: z.number().nullable(),
    toSecond: z.number().nullable(),
  })
  .meta({
    id: 'Evidence',
    description: 'A reference, never a copy of words: what was taken back since is a gap',
  })

const detail = z
  .object({
    id: z.string(),
    version: z.string().meta({ example: '1.1' }),
    versions: z.array(z.object({ version: z.string(), publishedOn: day.nullable() })),
    publishedOn: day.nullable(),
    title: translated,
    brief: translated.meta({ description: 'Markdown' }),
    participation: translated.nullable(),
    changeNote: translated.nullable(),
    parts: z.array(
      z.object({
        kind: z.string(),
        heading: translated,
        body: translated.meta({ description: 'Markdown' }),
        against: translated.nullable(),
        between: translated.nullable(),
        strength: z.string().nullable(),
        groups: z.array(z.string()),
        sources: z.array(z.object({ text: translated, url: z.string() })),
        evidence: z.array(evidence),
        evidenceAgainst: z.array(evidence),
      }),
    ),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    dialogue: dialogueLink,
  })
  .meta({ id: 'Summary' })

type Evidence = z.input<typeof evidence>

function evidenceOf(quote: Quote): Evidence {
  const whole = { fromSecond: null, toSecond: null }
  if (quote.kind === 'view') return { kind: 'view', id: quote.publicId, ...whole }
  if (quote.kind === 'note') return { kind: 'note', id: null, ...whole }
  if (quote.kind === 'document') return { kind: 'document', id: quote.item.slug, ...whole }
  if (quote.kind === 'gap') return { kind: 'gap', id: null, ...whole }
  return {
    kind: 'interview',
    id: quote.interview.slug,
    fromSecond: quote.moment?.start ?? null,
    toSecond: quote.moment?.end ?? null,
  }
}

const select = {
  slug: true,
  goals: true,
  dialogue: { select: { slug: true, title: true, country: true, topics: true } },
  versions: {
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { title: true, brief: true, publishedAt: true },
  },
} as const satisfies Prisma.SummarySelect

function entriesOf(rows: Prisma.SummaryGetPayload<{ select: typeof select }>[]): Entry[] {
  return rows.flatMap(({ slug, goals, dialogue, versions }) => {
    const [newest] = versions
    return newest
      ? [
          {
            kind: 'summaries' as const,
            id: slug,
            path: `/summaries/${slug}`,
            title: translatedStored.parse(newest.title),
            abstract: translatedStored.parse(newest.brief),
            publishedAt: versions.at(-1)?.publishedAt ?? null,
            changedAt: newest.publishedAt,
            country: dialogue.country,
            topics: dialogue.topics,
            goals,
            dialogue: { slug: dialogue.slug, title: translatedStored.parse(dialogue.title) },
          },
        ]
      : []
  })
}

const visible = (actor: Actor, { dialogue, country: where }: Narrowed) => [
  { state: 'published' as const },
  visibleTo(actor),
  dialogue ? { dialogue: { slug: dialogue } } : {},
  where ? { dialogue: { country: where } } : {},
]

export const summaries: Source<typeof detail> = {
  kind: 'summaries',
  detail,
  async newest(actor, narrowed, count) {
    const rows = await db().summary.findMany({
      where: { AND: visible(actor, narrowed) },
      ...{ select, orderBy: newestFirst, take: count },
    })
    return entriesOf(rows)
  },
  async after(actor, narrowed, after, take) {
    const further = after ? [{ slug: { gt: after } }] : []
    const rows = await db().summary.findMany({
      where: { AND: [...visible(actor, narrowed), ...further] },
      select,
      orderBy: { slug: 'asc' },
      take,
    })
    return entriesOf(rows)
  },
  addresses: (actor, after, count) => summaries.after(actor, {}, after, count),
  async one(actor, slug) {
    const page = await summaryPage(actor, slug)
    return page.kind === 'tombstone' ? null : detailOf(page)
  },
}

function detailOf(page: SummaryPage): z.input<typeof detail> {
  return {
    id: page.slug,
    version: page.label,
    versions: page.versions.map(({ label, publishedAt }) => ({
      version: label,
      publishedOn: dayOf(publishedAt),
    })),
    publishedOn: dayOf(page.publishedAt),
    title: page.title,
    brief: page.brief,
    participation: page.participation,
    changeNote: page.changeNote,
    parts: page.parts.map((part) => ({
      kind: part.kind,
      heading: part.heading,
      body: part.body,
      against: part.against,
      between: part.between,
      // Nothing stands behind it any more, or nothing that this reader may see.
      strength: part.evidence === 'stands' ? part.strength : null,
      groups: part.groups,
      sources: part.sources,
      evidence: part.quotes.map(evidenceOf),
      evidenceAgainst: part.quotesAgainst.map(evidenceOf),
    })),
    topics: page.dialogue.topics,
    goals: page.goals,
    dialogue: { id: page.dialogue.slug, title: page.dialogue.title },
  }
}
