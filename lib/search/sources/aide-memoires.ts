import type { Source } from '../source'
import { isOut, textOf } from '@/lib/aide-memoires/facts'
import { visibleTo } from '@/lib/events/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { languagesOf, plainIn, textsOf } from '../texts'

const out = { publishedAt: { not: null }, withdrawnAt: null } satisfies Prisma.AideMemoireWhereInput

const select = {
  ...{ id: true, slug: true, title: true, startsOn: true, country: true, topics: true },
  ...{ dialogueId: true, state: true },
  aideMemoire: true,
} as const satisfies Prisma.EventSelect

/** The object is the event. */
export const aideMemoires: Source = {
  kind: 'aideMemoire',

  async all(reader) {
    const rows = await reader.event.findMany({
      where: { aideMemoire: { is: out } },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const where = { id: { in: [...ids] }, aideMemoire: { is: out } }
    const rows = await reader.event.findMany({ where, select })
    return rows.flatMap((row) => {
      const text = textOf(row.aideMemoire)
      return languagesOf(text).map((language) => ({
        ...{ objectId: row.id, part: '', language, dialogueId: row.dialogueId, groups: [] },
        ...{ day: row.startsOn, country: row.country, topics: row.topics },
        audience: row.state === 'draft' ? ('staff' as const) : ('public' as const),
        title: '',
        abstract: '',
        body: plainIn(text, language),
      }))
    })
  },

  own: (actor) =>
    Promise.resolve(actor.kind === 'member' ? actor.eventRoles.map(({ eventId }) => eventId) : []),

  async visible(actor, places) {
    const where = {
      AND: [{ id: { in: idsOf(places) }, aideMemoire: { is: out } }, await visibleTo(actor)],
    }
    return placesOf(await db().event.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().event.findMany({ where, select })
    return rows.flatMap((row) => {
      if (!isOut(row.aideMemoire)) return []
      const language = languageOf(found, row.id)
      return {
        ...{ objectId: row.id, part: '', language, day: row.startsOn },
        title: translatedStored.parse(row.title),
        texts: textsOf(plainIn(textOf(row.aideMemoire), language)),
        path: `/events/${row.slug}/aide-memoire`,
        dialogue: null,
      }
    })
  },
}
