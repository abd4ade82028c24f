import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { visibleTo } from '@/lib/events/visibility'
import { momentIn } from '@/lib/events/zone'
import { db, type Reader } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { asDraft, asVersion, liveSessions, versionsLastFirst } from './draft'

export type SessionInSight = {
  id: string
  title: Translated
  startsAt: Date
  event: { slug: string; title: Translated; timeZone: string }
}

/**
 * The sessions of dialogues whose title and hour this reader may know, in order of time: of each event the agenda as it was
 * last given out or, before the first time, as it stands. Neither places nor names.
 */
export async function sessionsInSight(
  actor: Actor,
  dialogueIds: readonly string[],
  reader: Reader = db(),
): Promise<SessionInSight[]> {
  if (dialogueIds.length === 0) return []
  const events = await reader.event.findMany({
    where: { AND: [{ dialogueId: { in: [...dialogueIds] } }, await visibleTo(actor, reader)] },
    select: { id: true, slug: true, title: true, timeZone: true, agendas: versionsLastFirst },
    orderBy: [{ startsOn: 'asc' }, { slug: 'asc' }],
  })
  const found: SessionInSight[] = []
  for (const { id: eventId, slug, title, timeZone, agendas } of events) {
    const [last] = agendas
    const sessions = last
      ? asVersion(last).agenda.sessions
      : (await liveSessions(reader, eventId)).map((each) => asDraft(each, timeZone))
    const event = { slug, title: translatedStored.parse(title), timeZone }
    for (const session of sessions) {
      const startsAt = momentIn(timeZone, new Date(`${session.day}T00:00:00Z`), session.startsAt)
      found.push({ id: session.id, title: session.title, startsAt, event })
    }
  }
  return found
}
