import type { Metadata } from 'next'
import { EnterShell } from '@/components/facilitated/enter-shell'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return {
    title: translator(locale, 'facilitated')('offline.title'),
    robots: { index: false },
    manifest: `/${locale}/enter/manifest.webmanifest`,
  }
}

/** The same for every dialogue and everybody: what it shows comes from the device (public/assets/enter.js). */
export default async function OfflineEntryPage({ params }: Props) {
  return <EnterShell locale={localeOf(await params)} />
}
