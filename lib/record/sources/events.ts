import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { eventPage } from '@/lib/events/queries'
import { visibleTo } from '@/lib/events/visibility'
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
    description: translated.nullable(),
    startsOn: day,
    endsOn: day,
    timeZone: z.string().meta({ description: 'IANA', example: 'Africa/Accra' }),
    country,
    district: z.string().nullable().meta({ description: 'Never finer than a district' }),
    isOnline: z.boolean(),
    isCancelled: z.boolean(),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    languages: z.array(z.string()),
    dialogue: dialogueLink.nullable(),
    agendaVersion: z.number().int().nullable(),
  })
  .meta({ id: 'Event' })

const select = {
  slug: true,
  title: true,
  description: true,
  country: true,
  topics: true,
  goals: true,
  publishedAt: true,
  createdAt: true,
  changedAt: true,
  dialogue: { select: { slug: true, title: true } },
} as const satisfies Prisma.EventSelect

function entryOf(row: Prisma.EventGetPayload<{ select: typeof select }>): Entry {
  return {
    kind: 'events',
    id: row.slug,
    path: `/events/${row.slug}`,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.description),
    publishedAt: row.publishedAt ?? row.createdAt,
    changedAt: row.changedAt,
    country: row.country,
    topics: row.topics,
    goals: row.goals,
    dialogue: row.dialogue && {
      slug: row.dialogue.slug,
      title: translatedStored.parse(row.dialogue.title),
    },
  }
}

async function visible(actor: Actor, { dialogue, country: where }: Narrowed) {
  const conditions: Prisma.EventWhereInput[] = [
    { state: { not: 'draft' } },
    await visibleTo(actor),
    dialogue ? { dialogue: { slug: dialogue } } : {},
    where ? { country: where } : {},
  ]
  return conditions
}

export const events: Source<typeof detail> = {
  kind: 'events',
  detail,
  ...listing(async (actor, narrowed, { order, after, take }) => {
    const further = after ? [{ slug: { gt: after } }] : []
    const rows = await db().event.findMany({
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
    const rows = await db().event.findMany({
      where: { AND: [...(await visible(actor, {})), ...further] },
      select: { slug: true, changedAt: true },
      orderBy: { slug: 'asc' },
      take,
    })
    return rows.map(({ slug, changedAt }) => ({ id: slug, path: `/events/${slug}`, changedAt }))
  },
  async one(actor, slug) {
    const page = await eventPage(actor, slug)
    return {
      id: page.slug,
      title: page.title,
      description: page.description,
      startsOn: dayOf(page.startsOn) ?? '',
      endsOn: dayOf(page.endsOn) ?? '',
      timeZone: page.timeZone,
      country: page.country,
      district: page.district,
      isOnline: page.isOnline,
      isCancelled: page.isCancelled,
      topics: page.topics,
      goals: page.goals,
      languages: page.languages,
      dialogue: page.dialogue && { id: page.dialogue.slug, title: page.dialogue.title },
      agendaVersion: page.version?.number ?? null,
    }
  },
}
