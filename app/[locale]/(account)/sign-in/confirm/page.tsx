import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('confirm.doneTitle'), robots: { index: false } }
}

export default async function ConfirmedPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'accounts')
  return (
    <>
      <PageHead locale={locale} title={t('confirm.doneTitle')} lead={t('confirm.done')} />
      <ButtonLink href={`/${locale}/me/settings`}>{t('confirm.goOn')}</ButtonLink>
    </>
  )
}
