import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { eventForCalendar } from './queries'

type CalendarEvent = Pick<
  Awaited<ReturnType<typeof eventForCalendar>>,
  | 'id'
  | 'slug'
  | 'title'
  | 'startsOn'
  | 'endsOn'
  | 'country'
  | 'district'
  | 'venue'
  | 'joinUrl'
  | 'sessions'
  | 'sequence'
  | 'changedAt'
  | 'isCancelled'
>

/**
 * An event as iCalendar (RFC 5545): one entry per session, or whole days where there is no agenda yet.
 * The place is the district; venue and rooms are in it only for readers who may know them.
 */
export function calendarFile(event: CalendarEvent, locale: Locale): string {
  const t = translator(locale, 'events')
  const address = `${env.url}/${locale}/events/${event.slug}`
  const host = new URL(env.url).hostname
  const title = inLanguage(event.title, locale).text
  const area = [event.district, event.country && formatter(locale).country(event.country)]
  const calendar = ical({
    name: title,
    prodId: { company: host, product: 'Baraza', language: locale.toUpperCase() },
    method: event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  const common = {
    url: address,
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
  const where = (room: string | null) =>
    [room, event.venue, ...area].filter((part) => part).join(', ')

  if (event.sessions.length === 0)
    calendar.createEvent({
      ...common,
      id: `${event.id}@${host}`,
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
      id: `${session.id}@${host}`,
      summary: `${inLanguage(session.title, locale).text} (${title})`,
      description: [t(`rules.${session.rule}.says`), event.joinUrl, address]
        .filter((line) => line)
        .join('\n'),
      location: where(session.place),
      start: session.startsAt,
      end: session.endsAt,
    })
  return calendar.toString()
}
