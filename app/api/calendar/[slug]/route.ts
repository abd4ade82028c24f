import { calendarFile } from '@/lib/calendars/file'
import { eventForCalendar } from '@/lib/calendars/queries'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { openRoute } from '@/lib/web/route'

/** /api/calendar/{slug}?in=fr */
export const GET = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const asked = request.nextUrl.searchParams.get('in')
  const locale = isLocale(asked) ? asked : bestLocale(request.headers.get('accept-language'))
  const event = await eventForCalendar(actor, slug.replace(/\.ics$/, ''))
  return new Response(calendarFile([event], locale, inLanguage(event.title, locale).text), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
})
