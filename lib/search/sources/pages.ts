import type { Source } from '../source'
import { can } from '@/lib/access/table'
import { readableTo } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, plainIn, textsOf } from '../texts'

const select = {
  ...{ id: true, kind: true, title: true, body: true, dialogueId: true, changedAt: true },
  dialogue: { select: { slug: true, title: true } },
} as const satisfies Prisma.PageSelect

/** The portal's own, or a dialogue's notice for those who may read the dialogue. */
const readable = (actor: Parameters<typeof readableTo>[0]): Prisma.PageWhereInput =>
  can(actor, 'page.read', null)
    ? { OR: [{ dialogueId: null }, { dialogue: readableTo(actor) }] }
    : { OR: [] }

export const pages: Source = {
  kind: 'page',

  async all(reader) {
    return (await reader.page.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.page.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) => {
      const title = translatedStored.parse(row.title)
      const body = translatedStored.parse(row.body)
      return languagesOf(title, body).map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: 'public' as const, groups: [] },
        ...{ dialogueId: row.dialogueId, day: row.changedAt, country: null, topics: [] },
        title: inOne(title, language),
        abstract: '',
        body: plainIn(body, language),
      }))
    })
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, readable(actor)] }
    return placesOf(await db().page.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, readable(actor)] }
    const rows = await db().page.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      return {
        ...{ objectId: row.id, part: '', language, day: null },
        title: translatedStored.parse(row.title),
        texts: textsOf(plainIn(translatedStored.parse(row.body), language)),
        path: row.dialogue ? `/dialogues/${row.dialogue.slug}/privacy` : `/${row.kind}`,
        dialogue: row.dialogue && translatedStored.parse(row.dialogue.title),
      }
    })
  },
}
