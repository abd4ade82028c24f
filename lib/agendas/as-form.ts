import { clockIn, dayIn } from '@/lib/events/zone'
import { translatedStored } from '@/lib/platform/translated'

type StoredSession = {
  title: unknown
  description: unknown
  kind: string
  startsAt: Date
  endsAt: Date
  place: string | null
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
    place: session.place,
    rule: session.rule,
    topics: session.topics,
  }
}
