import 'server-only'
import { db } from '@/lib/platform/db'
import { asDraft, draftSelect, liveSessions, type VersionRow } from './draft'
import { sessionsShown, type Reading, type SessionShown } from './shown'

type Reader = Omit<Reading, 'sessions' | 'live'>

/** What a reader sees: the last version that was given out, or, before the first, what there is. */
export async function agendaRead(
  eventId: string,
  version: VersionRow | null,
  reader: Reader,
): Promise<SessionShown[]> {
  if (!version) {
    const live = await liveSessions(db(), eventId)
    const sessions = live.map((each) => ({ ...asDraft(each, reader.zone), sequence: 0 }))
    return sessionsShown({ sessions, live, ...reader })
  }
  const { id, rule, speakers } = draftSelect
  const live = await db().session.findMany({
    where: { eventId },
    select: { id, rule, speakers },
  })
  return sessionsShown({ sessions: version.agenda.sessions, live, ...reader })
}
