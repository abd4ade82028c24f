import { visitor } from '@/lib/access/actor'
import { calendarFile } from '@/lib/calendars/file'
import { feedEvents } from '@/lib/calendars/queries'
import { bestLocale, isLocale, translator } from '@/lib/platform/i18n'
import { openRoute } from '@/lib/web/route'

/**
 * /api/calendar/mine/{token}?in=fr: one's own events for a calendar program, which brings no cookie. The token of
 * 256 bits says whose.
 */
export const GET = openRoute<{ token: string }>(
  async (_actor, request, { token }) => {
    const asked = request.nextUrl.searchParams.get('in')
    const locale = isLocale(asked) ? asked : bestLocale(request.headers.get('accept-language'))
    const { events } = await feedEvents(token.replace(/\.ics$/, ''))
    return new Response(calendarFile(events, locale, translator(locale, 'calendars')('name')), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="baraza.ics"',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
      },
    })
  },
  () => Promise.resolve(visitor),
)
