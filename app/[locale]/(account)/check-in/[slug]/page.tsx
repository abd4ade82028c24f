import type { Metadata } from 'next'
import { CheckInShell } from '@/components/attendance/check-in-shell'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return {
    title: translator(locale, 'attendance')('offline.title'),
    robots: { index: false },
    manifest: `/${locale}/check-in/manifest.webmanifest`,
  }
}

/** The same for every event and everybody: what it shows comes from the device (public/assets/check-in.js). */
export default async function OfflineCheckInPage({ params }: Props) {
  return <CheckInShell locale={localeOf(await params)} />
}
