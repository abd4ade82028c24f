import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

/** Read after the account is gone, so for nobody in particular. */
export default async function ErasedPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  return <PageHead locale={locale} title={t('data.erased')} lead={t('data.erasedText')} />
}
