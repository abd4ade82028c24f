import type { Source } from '../source'
import { visibleTo } from '@/lib/events/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { isOut, wordsOf } from '@/lib/share-backs/facts'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, lines, textsOf } from '../texts'

const out = { publishedAt: { not: null }, withdrawnAt: null } satisfies Prisma.ShareBackWhereInput

const select = {
  ...{ id: true, slug: true, title: true, startsOn: true, country: true, topics: true },
  ...{ dialogueId: true, state: true },
  shareBack: true,
} as const satisfies Prisma.EventSelect

/** The object is the event. */
export const shareBacks: Source = {
  kind: 'shareBack',

  async all(reader) {
    const where = { shareBack: { is: out } }
    return (await reader.event.findMany({ where, select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const where = { id: { in: [...ids] }, shareBack: { is: out } }
    const rows = await reader.event.findMany({ where, select })
    return rows.flatMap((row) => {
      const words = wordsOf(row.shareBack)
      if (!words) return []
      const all = [...words.heard, words.next]
      return languagesOf(...all).map((language) => ({
        ...{ objectId: row.id, part: '', language, dialogueId: row.dialogueId, groups: [] },
        ...{ day: row.startsOn, country: row.country, topics: row.topics },
        audience: row.state === 'draft' ? ('staff' as const) : ('public' as const),
        title: '',
        abstract: '',
        body: lines(...all.map((each) => inOne(each, language))),
      }))
    })
  },

  own: (actor) =>
    Promise.resolve(actor.kind === 'member' ? actor.eventRoles.map(({ eventId }) => eventId) : []),

  async visible(actor, places) {
    const where = {
      AND: [{ id: { in: idsOf(places) }, shareBack: { is: out } }, await visibleTo(actor)],
    }
    return placesOf(await db().event.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().event.findMany({ where, select })
    return rows.flatMap((row) => {
      const words = isOut(row.shareBack) ? wordsOf(row.shareBack) : null
      if (!words) return []
      const language = languageOf(found, row.id)
      return {
        ...{ objectId: row.id, part: '', language, day: row.startsOn },
        title: translatedStored.parse(row.title),
        texts: textsOf(...[...words.heard, words.next].map((each) => inOne(each, language))),
        path: `/events/${row.slug}/share-back`,
        dialogue: null,
      }
    })
  },
}
