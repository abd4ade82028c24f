import type { Source } from '../source'
import { db, type Prisma } from '@/lib/platform/db'
import { visibleTo } from '@/lib/events/visibility'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, textsOf } from '../texts'

const select = {
  ...{ id: true, slug: true, title: true, description: true, state: true, startsOn: true },
  ...{ country: true, topics: true, dialogueId: true },
  dialogue: { select: { title: true } },
} as const satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof select }>

const wordsOf = (row: Row) => ({
  title: translatedStored.parse(row.title),
  description: translatedStored.nullable().parse(row.description),
})

export const events: Source = {
  kind: 'event',

  async all(reader) {
    return (await reader.event.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.event.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) => {
      const { title, description } = wordsOf(row)
      return languagesOf(title, description).map((language) => ({
        ...{ objectId: row.id, part: '', language, dialogueId: row.dialogueId, groups: [] },
        ...{ day: row.startsOn, country: row.country, topics: row.topics },
        audience: row.state === 'draft' ? ('staff' as const) : ('public' as const),
        title: inOne(title, language),
        abstract: inOne(description, language),
        body: '',
      }))
    })
  },

  own: (actor) =>
    Promise.resolve(actor.kind === 'member' ? actor.eventRoles.map(({ eventId }) => eventId) : []),

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, await visibleTo(actor)] }
    return placesOf(await db().event.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().event.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      const { title, description } = wordsOf(row)
      return {
        ...{ objectId: row.id, part: '', title, language, day: row.startsOn },
        texts: textsOf(inOne(description, language)),
        path: `/events/${row.slug}`,
        dialogue: row.dialogue && translatedStored.parse(row.dialogue.title),
      }
    })
  },
}
