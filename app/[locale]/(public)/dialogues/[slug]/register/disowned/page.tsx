import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('confirm.disowned') }
}

/** The answer to "No, it was not me". */
export default async function DisownedPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  return <PageHead locale={locale} title={t('confirm.disowned')} lead={t('confirm.disownedText')} />
}
