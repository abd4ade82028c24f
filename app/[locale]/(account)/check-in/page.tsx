import type { Metadata } from 'next'
import { CheckInShell } from '@/components/attendance/check-in-shell'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return {
    title: translator(locale, 'attendance')('offline.title'),
    robots: { index: false },
    manifest: `/${locale}/check-in/manifest.webmanifest`,
  }
}

/** Which event: those whose list this device has. What the installed app opens with. */
export default async function CheckInChoicePage({ params }: Props) {
  return <CheckInShell locale={localeOf(await params)} />
}
