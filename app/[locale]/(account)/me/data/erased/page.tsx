import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('data.erased') }
}

/** Read after the account is gone, so for nobody in particular. */
export default async function ErasedPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  return <PageHead locale={locale} title={t('data.erased')} lead={t('data.erasedText')} />
}
