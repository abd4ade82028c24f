import 'server-only'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, translatedStored } from '@/lib/platform/translated'

/** What somebody does in sessions, and the addresses of their calendar (never the addresses themselves). */
export async function agendaOfPerson(personId: string, locale: Locale) {
  const speaking = await db().sessionSpeaker.findMany({
    where: { personId },
    orderBy: { session: { startsAt: 'asc' } },
    select: {
      name: true,
      says: true,
      part: true,
      isPublic: true,
      session: { select: { title: true, event: { select: { slug: true } } } },
    },
  })
  const feeds = await db().calendarFeed.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, endedAt: true },
  })
  return {
    speaking: speaking.map(({ session, ...each }) => ({
      event: session.event.slug,
      session: inLanguage(translatedStored.parse(session.title), locale).text,
      ...each,
    })),
    calendars: feeds.map(({ createdAt, endedAt }) => ({ since: createdAt, until: endedAt })),
  }
}
