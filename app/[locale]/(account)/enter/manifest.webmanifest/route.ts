import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Context {
  params: Promise<{ locale: string }>
}

/** What a browser needs to put the page on the home screen, in one language. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf(await params)
  const t = translator(locale, 'facilitated')
  const start = `/${locale}/enter`
  const manifest = {
    id: start,
    start_url: start,
    scope: start,
    lang: locale,
    name: t('offline.title'),
    short_name: t('offline.short'),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [{ src: '/assets/check-in-icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return Response.json(manifest, {
    headers: {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=3600',
    },
  })
}
