import type { Metadata } from 'next'
import { RsvpCode } from '@/components/invitations/rsvp-code'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'invitations')('rsvp.title') }
}

export default async function RsvpPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  return (
    <>
      <PageHead locale={locale} title={t('rsvp.title')} lead={t('rsvp.lead')} />
      <RsvpCode locale={locale} />
    </>
  )
}
