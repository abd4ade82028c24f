import type { Metadata } from 'next'
import { CardForm } from '@/components/accounts/card-form'
import { HeldWords } from '@/components/accounts/held-words'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('signIn.card.title'), robots: { index: false } }
}

/** The short address that is printed on a card. */
export default async function CardPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'accounts')
  return (
    <>
      <PageHead
        locale={locale}
        title={t('signIn.card.title')}
        lead={t('signIn.card.about')}
        crumbs={[{ href: `/${locale}/sign-in`, label: t('signIn.title') }]}
      />
      <HeldWords locale={locale} />
      <CardForm locale={locale} to={null} />
    </>
  )
}
