import { clockIn, dayIn } from '@/lib/events/zone'
import { translatedStored } from '@/lib/platform/translated'

type StoredSession = {
  title: unknown
  description: unknown
  kind: string
  startsAt: Date
  endsAt: Date
  placeId: string | null
  place: string | null
  languages: string[]
  rule: string
  topics: string[]
}

/** A session in the shape of its form, its times as the event's own clocks show them. */
export function sessionAsForm(session: StoredSession, zone: string) {
  return {
    title: translatedStored.parse(session.title),
    description: translatedStored.nullable().parse(session.description),
    kind: session.kind,
    day: dayIn(zone, session.startsAt),
    startsAt: clockIn(zone, session.startsAt),
    endsAt: clockIn(zone, session.endsAt),
    placeId: session.placeId,
    place: session.place,
    languages: session.languages,
    rule: session.rule,
    topics: session.topics,
  }
}

export function placeAsForm({ name, kind, capacity }: PlaceRow) {
  return { name, kind, capacity }
}

type PlaceRow = { name: string; kind: string; capacity: number | null }
