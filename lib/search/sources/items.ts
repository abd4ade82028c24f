import type { Source } from '../source'
import { outTo } from '@/lib/library/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, lines, plainIn, textsOf } from '../texts'

const select = {
  ...{ id: true, slug: true, title: true, abstract: true, body: true, state: true, topics: true },
  ...{ countries: true, dialogueId: true, datedOn: true, publishedAt: true, releaseAt: true },
  dialogue: { select: { title: true } },
  authors: { orderBy: { order: 'asc' }, select: { author: { select: { name: true } } } },
} as const satisfies Prisma.LibraryItemSelect

type Row = Prisma.LibraryItemGetPayload<{ select: typeof select }>

const wordsOf = (row: Row) => ({
  title: translatedStored.parse(row.title),
  abstract: translatedStored.nullable().parse(row.abstract),
  body: translatedStored.nullable().parse(row.body),
  authors: row.authors.map(({ author }) => author.name).join(', '),
})

/** Out, or to be out at its hour, which no trigger hears: outTo() decides at every question. */
const coming = { state: { in: ['published', 'scheduled'] } } satisfies Prisma.LibraryItemWhereInput

export const items: Source = {
  kind: 'item',

  async all(reader) {
    const rows = await reader.libraryItem.findMany({ where: coming, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const where = { id: { in: [...ids] }, ...coming }
    const rows = await reader.libraryItem.findMany({ where, select })
    return rows.flatMap((row) => {
      const { title, abstract, body, authors } = wordsOf(row)
      return languagesOf(title, abstract, body).map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: 'public' as const, groups: [] },
        ...{ dialogueId: row.dialogueId, topics: row.topics },
        day: row.datedOn ?? row.publishedAt ?? row.releaseAt,
        country: row.countries[0] ?? null,
        title: inOne(title, language),
        abstract: lines(authors, inOne(abstract, language)),
        body: plainIn(body, language),
      }))
    })
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, await outTo(actor)] }
    return placesOf(await db().libraryItem.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await outTo(actor)] }
    const rows = await db().libraryItem.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      const { title, abstract, body, authors } = wordsOf(row)
      return {
        ...{ objectId: row.id, part: '', title, language },
        texts: textsOf(inOne(abstract, language), plainIn(body, language), authors),
        path: `/library/${row.slug}`,
        dialogue: row.dialogue && translatedStored.parse(row.dialogue.title),
        day: row.datedOn ?? row.publishedAt,
      }
    })
  },
}
