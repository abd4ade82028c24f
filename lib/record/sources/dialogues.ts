import 'server-only'
import { z } from 'zod'
import { factsSelect, readableTo } from '@/lib/dialogues/facts'
import { storedWords } from '@/lib/dialogues/content'
import { dialoguePage } from '@/lib/dialogues/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { country, day, translated } from '../schema'

const detail = z
  .object({
    id: z.string(),
    title: translated,
    description: translated,
    state: z.enum(['draft', 'open', 'closed', 'archived']),
    country,
    district: z.string().nullable(),
    languages: z.array(z.string()),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    rule: z.enum(['open', 'chatham', 'closed']).meta({
      description: 'Of its sessions: open, Chatham House, closed',
    }),
    hosts: z.array(z.object({ id: z.string(), name: z.string() })),
    stages: z.array(z.object({ kind: z.string(), state: z.enum(['done', 'now', 'next']) })),
    questions: z.array(z.object({ question: translated, isClosed: z.boolean() })),
    background: z.array(z.object({ text: translated, url: z.string() })),
    missingVoices: translated.nullable(),
  })
  .meta({ id: 'Dialogue' })

const select = {
  ...factsSelect,
  slug: true,
  title: true,
  description: true,
  country: true,
  topics: true,
  goals: true,
  publishedAt: true,
  createdAt: true,
} as const satisfies Prisma.DialogueSelect

type Row = Prisma.DialogueGetPayload<{ select: typeof select }>

function entryOf(row: Row): Entry {
  return {
    kind: 'dialogues',
    id: row.slug,
    path: `/dialogues/${row.slug}`,
    title: storedWords.parse(row.title),
    abstract: storedWords.parse(row.description),
    publishedAt: row.publishedAt ?? row.createdAt,
    changedAt: null,
    country: row.country,
    topics: row.topics,
    goals: row.goals,
    dialogue: null,
  }
}

const narrowedBy = ({ dialogue, country: where }: Narrowed): Prisma.DialogueWhereInput => ({
  ...(dialogue && { slug: dialogue }),
  ...(where && { country: where }),
})

export const dialogues: Source<typeof detail> = {
  kind: 'dialogues',
  detail,
  async newest(actor, narrowed, take) {
    const rows = await db().dialogue.findMany({
      where: { AND: [{ state: { not: 'draft' } }, readableTo(actor), narrowedBy(narrowed)] },
      select,
      orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      take,
    })
    return rows.map(entryOf)
  },
  async after(actor, narrowed, after, take) {
    const rows = await db().dialogue.findMany({
      where: {
        AND: [
          { state: { not: 'draft' }, ...(after && { slug: { gt: after } }) },
          readableTo(actor),
          narrowedBy(narrowed),
        ],
      },
      select,
      orderBy: { slug: 'asc' },
      take,
    })
    return rows.map(entryOf)
  },
  async addresses(actor, after, take) {
    const rows = await db().dialogue.findMany({
      where: {
        AND: [
          { state: { not: 'draft' }, ...(after && { slug: { gt: after } }) },
          readableTo(actor),
        ],
      },
      select: { slug: true },
      orderBy: { slug: 'asc' },
      take,
    })
    return rows.map(({ slug }) => ({ id: slug, path: `/dialogues/${slug}`, changedAt: null }))
  },
  async one(actor, slug) {
    const page = await dialoguePage(actor, slug)
    if (page.kind === 'listed') throw notFound()
    return {
      id: page.slug,
      title: page.title,
      description: page.description,
      state: page.state,
      country: page.country,
      district: page.district,
      languages: page.languages,
      topics: page.topics,
      goals: page.goals,
      startsOn: dayOf(page.startsOn),
      endsOn: dayOf(page.endsOn),
      rule: page.rule,
      hosts: page.hosts.map(({ slug: id, name }) => ({ id, name })),
      stages: page.stages.map(({ kind, state }) => ({ kind, state })),
      questions: page.questions.map(({ question, isClosed }) => ({ question, isClosed })),
      background: page.background,
      missingVoices: page.missingVoices,
    }
  },
}
