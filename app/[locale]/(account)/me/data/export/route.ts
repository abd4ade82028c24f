import { exportMyData } from '@/lib/personal-data/export'
import { isLocale } from '@/lib/platform/i18n'
import { openRoute } from '@/lib/web/route'

/** Everything of mine as a file. A POST, so that no link and no picture can make a browser fetch it. */
export const POST = openRoute<{ locale: string }>(async (actor, _request, { locale }) => {
  if (actor.kind !== 'member') {
    const location = `/${isLocale(locale) ? locale : 'en'}/sign-in?to=/me/data`
    return new Response(null, { status: 303, headers: { location } })
  }
  const data = await exportMyData(actor, isLocale(locale) ? locale : 'en')
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="baraza-my-data.json"',
      'cache-control': 'private, no-store',
    },
  })
})
