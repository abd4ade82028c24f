import type { Metadata } from 'next'
import { MailSent } from '@/components/accounts/mail-sent'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('link.sentTitle'), robots: { index: false } }
}

export default async function LinkSentPage({ params }: Props) {
  return <MailSent locale={localeOf(await params)} />
}
