import type { Source } from '../source'
import { can } from '@/lib/access/table'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, named, textsOf } from '../texts'

const select = {
  ...{ id: true, slug: true, name: true, about: true, country: true, group: true },
} as const satisfies Prisma.OrganisationSelect

export const organisations: Source = {
  kind: 'organisation',

  async all(reader) {
    return (await reader.organisation.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.organisation.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) => {
      const about = translatedStored.nullable().parse(row.about)
      const title = named(row.name, languagesOf(about))
      return languagesOf(title, about).map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: 'public' as const },
        ...{ dialogueId: null, day: null, country: row.country, topics: [] },
        groups: row.group ? [row.group] : [],
        title: inOne(title, language),
        abstract: inOne(about, language),
        body: '',
      }))
    })
  },

  async visible(actor, places) {
    if (!can(actor, 'organisation.read', null)) return []
    const where = { id: { in: idsOf(places) } }
    return placesOf(await db().organisation.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    if (!can(actor, 'organisation.read', null)) return []
    const where = { id: { in: idsOf(found) } }
    const rows = await db().organisation.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      const about = translatedStored.nullable().parse(row.about)
      return {
        ...{ objectId: row.id, part: '', language, day: null, dialogue: null },
        title: named(row.name, languagesOf(about)),
        texts: textsOf(inOne(about, language)),
        path: `/organisations/${row.slug}`,
      }
    })
  },
}
