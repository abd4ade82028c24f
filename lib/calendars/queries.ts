import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { authorize } from '@/lib/access/table'
import { eventPage } from '@/lib/events/queries'
import { holdsPlace } from '@/lib/events/rules'
import { visibleTo } from '@/lib/events/visibility'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'
import type { CalendarEvent } from './file'

/** What the calendar file needs; places only for those who may read them. */
export async function eventForCalendar(actor: Actor, slug: string): Promise<CalendarEvent> {
  const { entry, version, ...page } = await eventPage(actor, slug)
  const published = version?.publishedAt ?? entry.changedAt
  return {
    ...page,
    ...entry,
    changedAt: published > entry.changedAt ? published : entry.changedAt,
  }
}

/** How long what is over, or was given back, stays in one's own calendar. */
const kept = days(400)

/**
 * All events at which the owner of this address has a place, as they would read them; what they gave back says that
 * it is cancelled, and nothing else of it. Any wrong, ended or foreign address is "not found".
 */
export async function feedEvents(token: string): Promise<{ events: CalendarEvent[] }> {
  const feed = await db().calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { personId: true, endedAt: true },
  })
  if (!feed || feed.endedAt) throw notFound()
  const owner = await loadMember(feed.personId)
  if (!owner) throw notFound()
  authorize(owner, 'calendar.readFeed', { feed })
  return { events: await eventsOf(owner, feed.personId) }
}

async function eventsOf(owner: Actor, personId: string): Promise<CalendarEvent[]> {
  const registrations = await db().eventRegistration.findMany({
    where: {
      personId,
      event: { AND: [{ endsOn: { gte: after(now(), -kept) } }, await visibleTo(owner)] },
      OR: [
        holdsPlace,
        // Was held once: who only waited never had it in their calendar.
        { state: { in: ['withdrawn', 'declined'] }, changes: { some: { to: holdsPlace.state } } },
      ],
    },
    orderBy: { event: { startsOn: 'asc' } },
    take: 100,
    select: {
      state: true,
      event: { select: { slug: true } },
      _count: { select: { changes: true } },
    },
  })
  const events: CalendarEvent[] = []
  for (const { state, event, _count } of registrations) {
    const isHeld = holdsPlace.state.in.includes(state)
    const entry = await eventForCalendar(owner, event.slug)
    // Each step of one's own way is a newer word on the same entry, so that coming back counts too.
    const sequence = entry.sequence + 2 * _count.changes + (isHeld ? 0 : 1)
    events.push(isHeld ? { ...entry, sequence } : { ...withoutPlaces(entry), sequence })
  }
  return events
}

const withoutPlaces = (event: CalendarEvent): CalendarEvent => ({
  ...event,
  isCancelled: true,
  venue: null,
  joinUrl: null,
  sessions: event.sessions.map((session) => ({ ...session, place: null })),
})

/** Whether the asker has an address that works, and since when. */
export async function myFeed(actor: Actor): Promise<{ since: Date } | null> {
  authorize(actor, 'calendar.makeFeed', null)
  const feed = await db().calendarFeed.findFirst({
    where: { personId: personIdOf(actor) ?? '', endedAt: null },
    select: { createdAt: true },
  })
  return feed && { since: feed.createdAt }
}
