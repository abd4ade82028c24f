import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { aboutEvent, eventFactsSelect } from '@/lib/events/facts'
import { visibleTo } from '@/lib/events/visibility'
import { db, type Reader } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import type { AboutSession } from './rules'

/** A session of an event that the actor may know of, with what the rules ask about it; else "not found". */
export async function findSession(actor: Actor, id: string, reader: Reader = db()) {
  const row = await reader.session.findFirst({
    where: { id, event: await visibleTo(actor, reader) },
    select: {
      id: true,
      title: true,
      rule: true,
      kind: true,
      startsAt: true,
      endsAt: true,
      languages: true,
      event: {
        select: { ...eventFactsSelect(actor), slug: true, title: true, languages: true },
      },
    },
  })
  if (!row) throw notFound()
  const { event, ...session } = row
  const about: AboutSession = {
    ...aboutEvent(event, await shelteredNow(reader)),
    session: { id: session.id, rule: session.rule },
  }
  return {
    about,
    session: {
      ...session,
      title: translatedStored.parse(session.title),
      languages: session.languages.length > 0 ? session.languages : event.languages,
    },
    event: {
      id: event.id,
      slug: event.slug,
      title: translatedStored.parse(event.title),
      timeZone: event.timeZone,
      dialogueId: event.dialogueId,
    },
  }
}

export type FoundSession = Awaited<ReturnType<typeof findSession>>
