import type { Place, Source } from '../source'
import { asVersion, versionsLastFirst } from '@/lib/agendas/draft'
import { visibleTo } from '@/lib/events/visibility'
import { dayIn } from '@/lib/events/zone'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { idsOf } from '../places'
import { inOne, languagesOf, textsOf } from '../texts'

const select = {
  ...{ id: true, slug: true, title: true, state: true, dialogueId: true, country: true },
  ...{ timeZone: true },
  agendas: versionsLastFirst,
  sessions: {
    select: { id: true, title: true, description: true, startsAt: true, topics: true },
  },
} as const satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof select }>

type Session = {
  id: string
  title: Translated
  description: Translated | null
  day: Date
  topics: string[]
}

/** The agenda as it was given out last or, before the first time, as it is; neither names nor rooms. */
function sessionsOf(row: Row): Session[] {
  const [last] = row.agendas
  const dated = (day: string) => new Date(`${day}T00:00:00Z`)
  if (last) {
    return asVersion(last).agenda.sessions.map(({ id, title, description, day, topics }) => {
      return { id, title, description, day: dated(day), topics }
    })
  }
  return row.sessions.map(({ id, title, description, startsAt, topics }) => ({
    id,
    title: translatedStored.parse(title),
    description: translatedStored.nullable().parse(description),
    day: dated(dayIn(row.timeZone, startsAt)),
    topics,
  }))
}

/** The object is the event, because who sees the event sees its agenda; the part is the session. */
export const sessions: Source = {
  kind: 'session',

  async all(reader) {
    return (await reader.event.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.event.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) =>
      sessionsOf(row).flatMap(({ id, title, description, day, topics }) =>
        languagesOf(title, description).map((language) => ({
          ...{ objectId: row.id, part: id, language, dialogueId: row.dialogueId, groups: [] },
          ...{ day, country: row.country, topics },
          audience: row.state === 'draft' ? ('staff' as const) : ('public' as const),
          title: inOne(title, language),
          abstract: inOne(description, language),
          body: '',
        })),
      ),
    )
  },

  own: (actor) =>
    Promise.resolve(actor.kind === 'member' ? actor.eventRoles.map(({ eventId }) => eventId) : []),

  async visible(actor, places): Promise<Place[]> {
    const where = { AND: [{ id: { in: idsOf(places) } }, await visibleTo(actor)] }
    const rows = await db().event.findMany({ where, select: { id: true } })
    const seen = new Set(rows.map(({ id }) => id))
    return places.filter(({ objectId }) => seen.has(objectId))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().event.findMany({ where, select })
    return rows.flatMap((row) =>
      sessionsOf(row).flatMap((session) => {
        const place = found.find((each) => each.objectId === row.id && each.part === session.id)
        if (!place) return []
        const { title, description, day } = session
        return {
          ...{ objectId: row.id, part: session.id, title, language: place.language, day },
          texts: textsOf(inOne(description, place.language)),
          path: `/events/${row.slug}#session-${session.id}`,
          // What it is part of.
          dialogue: translatedStored.parse(row.title),
        }
      }),
    )
  },
}
