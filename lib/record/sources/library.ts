import 'server-only'
import { z } from 'zod'
import { LibraryKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { readableTo } from '@/lib/dialogues/facts'
import { itemPage, type ItemPage } from '@/lib/library/page'
import { outTo } from '@/lib/library/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { listing } from '../listing'
import { day, dialogueLink, translated } from '../schema'

const detail = z
  .object({
    id: z.string(),
    kind: z.enum(Object.values(LibraryKind)),
    title: translated,
    abstract: translated.nullable(),
    body: translated.nullable().meta({ description: 'Markdown' }),
    language: z.string(),
    on: day.nullable(),
    authors: z.array(z.object({ id: z.string(), name: z.string() })),
    countries: z.array(z.string()),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    url: z.string().nullable(),
    doi: z.string().nullable(),
    licence: z.string().nullable(),
    publisher: z.string().nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    place: z.string().nullable(),
    files: z.array(
      z.object({
        name: z.string(),
        language: z.string(),
        contentType: z.string(),
        bytes: z.number(),
        sha256: z.string(),
      }),
    ),
    dialogues: z.array(dialogueLink),
  })
  .meta({ id: 'LibraryItem' })

const select = {
  slug: true,
  title: true,
  abstract: true,
  countries: true,
  topics: true,
  goals: true,
  publishedAt: true,
  releaseAt: true,
} as const satisfies Prisma.LibraryItemSelect

const entryOf = (row: Prisma.LibraryItemGetPayload<{ select: typeof select }>): Entry => ({
  kind: 'library',
  id: row.slug,
  path: `/library/${row.slug}`,
  title: translatedStored.parse(row.title),
  abstract: translatedStored.nullable().parse(row.abstract),
  publishedAt: row.releaseAt ?? row.publishedAt,
  changedAt: null,
  country: row.countries[0] ?? null,
  topics: row.topics,
  goals: row.goals,
  dialogue: null,
})

async function visible(actor: Actor, { dialogue, country }: Narrowed) {
  const conditions: Prisma.LibraryItemWhereInput[] = [
    await outTo(actor),
    // A dialogue that they may not read is one that isn't there: what is tied to it would tell of it.
    dialogue
      ? { dialogues: { some: { dialogue: { AND: [{ slug: dialogue }, readableTo(actor)] } } } }
      : {},
    country ? { countries: { has: country } } : {},
  ]
  return conditions
}

export const library: Source<typeof detail> = {
  kind: 'library',
  detail,
  ...listing(async (actor, narrowed, { order, after, take }) => {
    const further = after ? [{ slug: { gt: after } }] : []
    const rows = await db().libraryItem.findMany({
      where: { AND: [...(await visible(actor, narrowed)), ...further] },
      select,
      orderBy:
        order === 'id'
          ? { slug: 'asc' }
          : [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
      take,
    })
    return rows.map(entryOf)
  }),
  async addresses(actor, after, take) {
    return library.after(actor, {}, after, take)
  },
  async one(actor, slug) {
    const page = await itemPage(actor, slug)
    return page.kind === 'tombstone' ? null : detailOf(page)
  },
}

function detailOf(page: ItemPage): z.input<typeof detail> {
  return {
    id: page.slug,
    kind: page.itemKind,
    title: page.title,
    abstract: page.abstract,
    body: page.body,
    language: page.language,
    on: dayOf(page.on),
    authors: page.authors.map(({ slug, name }) => ({ id: slug, name })),
    countries: page.countries,
    topics: page.topics,
    goals: page.goals,
    url: page.url,
    doi: page.doi,
    licence: page.licence,
    publisher: page.publisher,
    startsOn: dayOf(page.startsOn),
    endsOn: dayOf(page.endsOn),
    place: page.place,
    files: page.files.map(({ name, language, contentType, bytes, sha256 }) => ({
      name,
      language,
      contentType,
      bytes,
      sha256,
    })),
    dialogues: page.dialogues.map(({ slug, title }) => ({ id: slug, title })),
  }
}
