import type { Source } from '../source'
import { visibleTo } from '@/lib/authors/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, lines, named, textsOf } from '../texts'

const select = {
  ...{ id: true, slug: true, name: true, about: true },
  organisation: { select: { name: true } },
} as const satisfies Prisma.AuthorSelect

/** Who wrote; before anything of theirs is out, or known to the asker, visibleTo() keeps their name. */
export const authors: Source = {
  kind: 'author',

  async all(reader) {
    return (await reader.author.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.author.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) => {
      const about = translatedStored.nullable().parse(row.about)
      const title = named(row.name, languagesOf(about))
      return languagesOf(title, about).map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: 'public' as const },
        ...{ dialogueId: null, day: null, country: null, topics: [], groups: [] },
        title: inOne(title, language),
        abstract: lines(inOne(about, language), row.organisation?.name ?? ''),
        body: '',
      }))
    })
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, await visibleTo(actor)] }
    return placesOf(await db().author.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().author.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      const about = translatedStored.nullable().parse(row.about)
      return {
        ...{ objectId: row.id, part: '', language, day: null, dialogue: null },
        title: named(row.name, languagesOf(about)),
        texts: textsOf(inOne(about, language), row.organisation?.name ?? ''),
        path: `/authors/${row.slug}`,
      }
    })
  },
}
