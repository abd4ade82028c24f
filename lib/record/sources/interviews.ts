import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { interviewPage } from '@/lib/interviews/queries'
import { visibleTo } from '@/lib/interviews/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { listing } from '../listing'
import { country, day, dialogueLink, translated } from '../schema'

const detail = z
  .object({
    id: z.string(),
    title: translated,
    abstract: translated.nullable(),
    spokenLanguage: z.string(),
    captionLanguages: z.array(z.string()),
    country,
    recordedOn: day.nullable(),
    durationSeconds: z.number().int().nullable(),
    speakers: z.array(
      z.object({
        attribution: z.enum(['named', 'role', 'group', 'anonymous']),
        group: z.string(),
        name: z.string().nullable(),
        role: z.string().nullable(),
      }),
    ),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    dialogue: dialogueLink,
  })
  .meta({
    id: 'Interview',
    description:
      'As far as all who speak agree at this moment. Recordings and transcripts are on its page: asked for there, they are refused as soon as somebody takes their consent back.',
  })

const select = {
  slug: true,
  title: true,
  abstract: true,
  topics: true,
  goals: true,
  publishedAt: true,
  dialogue: { select: { slug: true, title: true, country: true } },
} as const satisfies Prisma.InterviewSelect

function entryOf(row: Prisma.InterviewGetPayload<{ select: typeof select }>): Entry {
  return {
    kind: 'interviews',
    id: row.slug,
    path: `/interviews/${row.slug}`,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.abstract),
    publishedAt: row.publishedAt,
    changedAt: null,
    country: row.dialogue.country,
    topics: row.topics,
    goals: row.goals,
    dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
  }
}

async function visible(actor: Actor, { dialogue, country: where }: Narrowed) {
  const conditions: Prisma.InterviewWhereInput[] = [
    { state: 'published' },
    await visibleTo(actor),
    dialogue ? { dialogue: { slug: dialogue } } : {},
    where ? { dialogue: { country: where } } : {},
  ]
  return conditions
}

export const interviews: Source<typeof detail> = {
  kind: 'interviews',
  detail,
  ...listing(async (actor, narrowed, { order, after, take }) => {
    const further = after ? [{ slug: { gt: after } }] : []
    const rows = await db().interview.findMany({
      where: { AND: [...(await visible(actor, narrowed)), ...further] },
      select,
      orderBy:
        order === 'id'
          ? { slug: 'asc' }
          : [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      take,
    })
    return rows.map(entryOf)
  }),
  async addresses(actor, after, take) {
    const further = after ? [{ slug: { gt: after } }] : []
    const rows = await db().interview.findMany({
      where: { AND: [...(await visible(actor, {})), ...further] },
      select: { slug: true, publishedAt: true },
      orderBy: { slug: 'asc' },
      take,
    })
    return rows.map(({ slug, publishedAt: changedAt }) => ({
      id: slug,
      path: `/interviews/${slug}`,
      changedAt,
    }))
  },
  async one(actor, slug) {
    const page = await interviewPage(actor, slug)
    if (page.kind === 'gone') return null
    return {
      id: page.slug,
      title: page.title,
      abstract: page.abstract,
      spokenLanguage: page.spokenLanguage,
      captionLanguages: page.captionLanguages,
      country: page.country,
      recordedOn: dayOf(page.recordedOn),
      durationSeconds: page.durationSeconds,
      speakers: page.speakers.map(({ attribution, group, name, role }) => ({
        attribution,
        group,
        name,
        role,
      })),
      topics: page.topics,
      goals: page.goals,
      dialogue: { id: page.dialogue.slug, title: page.dialogue.title },
    }
  },
}
