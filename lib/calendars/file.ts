import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator'
import { DateTime } from 'luxon'
import { momentIn } from '@/lib/events/zone'
import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'
import { definitionOf, isDefined } from './zones'

export type CalendarSession = {
  id: string
  title: Translated
  startsAt: Date
  endsAt: Date
  /** Null for those who may not know. */
  place: string | null
  rule: 'open' | 'chatham' | 'closed'
  sequence: number
}

export type CalendarEvent = {
  id: string
  slug: string
  title: Translated
  timeZone: string
  startsOn: Date
  endsOn: Date
  country: string | null
  district: string | null
  /** Null for those who may not know. */
  venue: string | null
  joinUrl: string | null
  isCancelled: boolean
  /** Counts what changed of the event as a whole, and of its reader's own place; added to that of each session. */
  sequence: number
  changedAt: Date
  sessions: readonly CalendarSession[]
  /** On the agenda no more, but in calendars perhaps. */
  gone: readonly {
    id: string
    title: Translated
    day: string
    startsAt: string
    endsAt: string
    sequence: number
  }[]
}

/**
 * Events as iCalendar (RFC 5545): one entry per session, or whole days where there is no agenda yet, in the event's
 * own zone. The place is the district; venue and rooms are in it only where the event says them.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  locale: Locale,
  name: string,
): string {
  const host = new URL(env.url).hostname
  const calendar = ical({
    name,
    prodId: { company: host, product: 'Baraza', language: locale.toUpperCase() },
    // One that is called off alone says so to those who open the file; a feed goes on with its other events.
    method:
      events.length === 1 && events[0]?.isCancelled
        ? ICalCalendarMethod.CANCEL
        : ICalCalendarMethod.PUBLISH,
  })
  // Only the generator: a zone of the calendar as a whole would write its stamps without "UTC".
  calendar.timezone({ name: null, generator: definitionOf })
  for (const event of events) addEvent(calendar, event, locale, host)
  return calendar.toString()
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, locale: Locale, host: string) {
  const t = translator(locale, 'events')
  const address = `${env.url}/${locale}/events/${event.slug}`
  const title = inLanguage(event.title, locale).text
  const area = [event.district, event.country && formatter(locale).country(event.country)]
  const common = { url: address, stamp: event.changedAt, lastModified: event.changedAt }
  const status = event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
  const where = (room: string | null) =>
    [room, event.venue, ...area].filter((part) => part).join(', ')
  const named = (session: Translated) => `${inLanguage(session, locale).text} (${title})`
  const gone = event.gone.map(({ day, startsAt, endsAt, ...session }) => {
    const on = new Date(`${day}T00:00:00Z`)
    return {
      ...session,
      startsAt: momentIn(event.timeZone, on, startsAt),
      endsAt: momentIn(event.timeZone, on, endsAt),
    }
  })
  const inZone = clocks(event.timeZone, [...event.sessions, ...gone])

  if (event.sessions.length === 0)
    calendar.createEvent({
      ...common,
      id: `${event.id}@${host}`,
      sequence: event.sequence,
      status,
      summary: title,
      description: address,
      location: where(null),
      start: event.startsOn,
      // DTEND of whole days is the day after the last one.
      end: new Date(event.endsOn.getTime() + 86_400_000),
      allDay: true,
    })
  for (const session of event.sessions)
    calendar.createEvent({
      ...common,
      ...inZone(session),
      id: `${session.id}@${host}`,
      sequence: event.sequence + session.sequence,
      status,
      summary: named(session.title),
      description: [t(`rules.${session.rule}.says`), event.joinUrl, address]
        .filter((line) => line)
        .join('\n'),
      location: where(session.place),
    })
  for (const session of gone)
    calendar.createEvent({
      ...common,
      ...inZone(session),
      id: `${session.id}@${host}`,
      sequence: event.sequence + session.sequence,
      status: ICalEventStatus.CANCELLED,
      summary: named(session.title),
    })
}

/** Times as clocks at the event show them, with the zone's name; in UTC where no calendar would read them right. */
function clocks(zone: string, sessions: readonly { startsAt: Date; endsAt: Date }[]) {
  const moments = sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
  const name = isDefined(zone, moments) ? zone : null
  const at = (moment: Date) => DateTime.fromJSDate(moment, { zone: name ?? 'utc' })
  return ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
    start: at(startsAt),
    end: at(endsAt),
    ...(name ? { timezone: name } : {}),
  })
}
