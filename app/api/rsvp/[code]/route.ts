import { calendarFile } from '@/lib/calendars/file'
import { calendarBehind } from '@/lib/invitations/by-code'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { openRoute } from '@/lib/web/route'

/** /api/rsvp/{code}?in=fr: the days of the event as a calendar file, for whoever said yes with this code. */
export const GET = openRoute<{ code: string }>(async (actor, request, { code }) => {
  const asked = request.nextUrl.searchParams.get('in')
  const locale = isLocale(asked) ? asked : bestLocale(request.headers.get('accept-language'))
  const address = request.headers.get('x-baraza-client')
  const event = await calendarBehind(actor, code, address)
  // Whole days need no zone.
  const days = { ...event, sessions: [], gone: [], joinUrl: null, timeZone: 'UTC' }
  return new Response(calendarFile([days], locale, inLanguage(event.title, locale).text), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
})
