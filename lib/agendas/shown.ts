import type { SpeakerPart } from '@/generated/prisma/enums'
import { momentIn } from '@/lib/events/zone'
import type { Translated } from '@/lib/platform/translated'
import type { LiveSession } from './draft'
import type { SessionDraft, SessionStored } from './stored'

export type SpeakerShown = { id: string; name: string; says: string | null; part: SpeakerPart }

export type SessionShown = {
  id: string
  title: Translated
  description: Translated | null
  kind: string
  startsAt: Date
  endsAt: Date
  /** Room or site with what is said about it; null for those who may not know. */
  place: string | null
  languages: string[]
  rule: SessionDraft['rule']
  topics: string[]
  speakers: SpeakerShown[]
  /** Grows with each published change; 0 while there is no version. */
  sequence: number
}

/** What is never read from a version: it holds on the next request. */
export type Standing = Pick<LiveSession, 'id' | 'rule' | 'speakers'>

export interface Reading {
  /** Of the last version that was given out or, before the first, of the working copy. */
  sessions: readonly SessionStored[]
  live: readonly Standing[]
  zone: string
  /** Registered, or works here. */
  knowsPlaces: boolean
  /** Off the public site. */
  isSheltered: (personId: string | null) => boolean
}

/** What a reader sees of the agenda. */
export function sessionsShown({ sessions, live, ...reading }: Reading): SessionShown[] {
  const rows = new Map(live.map((session) => [session.id, session]))
  return sessions.map((session) => {
    const day = new Date(`${session.day}T00:00:00Z`)
    const { id, title, description, kind, languages, rule, topics, sequence } = session
    return {
      ...{ id, title, description, kind, languages, rule, topics, sequence },
      startsAt: momentIn(reading.zone, day, session.startsAt),
      endsAt: momentIn(reading.zone, day, session.endsAt),
      place: reading.knowsPlaces ? placeText(session) : null,
      speakers: speakersShown(session, rows.get(id), reading),
    }
  })
}

export function placeText({ room, place }: { room: string | null; place: string | null }) {
  return [room, place].filter((part) => part).join(', ') || null
}

/**
 * Names come from the rows that stand now: whoever was taken off, or no longer agrees, is gone on the next request.
 * The public reads those who agreed to it, and only where the rule was and is open.
 */
function speakersShown(
  { rule, speakers }: SessionDraft,
  live: Standing | undefined,
  { knowsPlaces, isSheltered }: Pick<Reading, 'knowsPlaces' | 'isSheltered'>,
): SpeakerShown[] {
  if (!live) return []
  const isOpen = rule === 'open' && live.rule === 'open'
  return speakers.flatMap(({ id, part }) => {
    const row = live.speakers.find((speaker) => speaker.id === id)
    if (!row) return []
    // Under Chatham and closed nobody is told who speaks; who leads the session is no secret to those who come.
    const mayShow = isOpen
      ? knowsPlaces || (row.isPublic && !isSheltered(row.personId))
      : knowsPlaces && part !== 'speaker'
    return mayShow ? [{ id, name: row.name, says: row.says, part }] : []
  })
}
