import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { aboutEvent } from '@/lib/events/facts'
import { eventPage, findEvent } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { sessionAsForm } from './as-form'

/** The agenda for those who work on it, each session with the mark that its form carries. */
export async function agendaForEditing(actor: Actor, slug: string) {
  const row = await findEvent(actor, slug)
  authorize(actor, 'agenda.edit', aboutEvent(row, await shelteredNow(db())))
  const { title, timeZone, startsOn, sessions } = await eventPage(actor, slug)
  const marks = new Map(
    row.sessions.map((each) => [each.id, markOf(sessionAsForm(each, row.timeZone))]),
  )
  return {
    slug,
    title,
    timeZone,
    startsOn,
    sessions: sessions.map((each) => ({ ...each, seen: marks.get(each.id) ?? '' })),
  }
}
