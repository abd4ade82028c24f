import type { Metadata } from 'next'
import { EnterShell } from '@/components/facilitated/enter-shell'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return {
    title: translator(locale, 'facilitated')('offline.title'),
    robots: { index: false },
    manifest: `/${locale}/enter/manifest.webmanifest`,
  }
}

/** Which dialogue: those whose list this device has. What the installed app opens with. */
export default async function EntryChoicePage({ params }: Props) {
  return <EnterShell locale={localeOf(await params)} />
}
