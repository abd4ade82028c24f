import { translator } from '@/lib/platform/i18n'
import { manifestOf } from '@/lib/web/manifest'
import { localeOf } from '@/lib/web/page'

interface Context {
  params: Promise<{ locale: string }>
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf(await params)
  const t = translator(locale, 'attendance')
  const words = { lang: locale, name: t('offline.title'), shortName: t('offline.short') }
  return manifestOf(`/${locale}/check-in`, words)
}
