import type { Metadata } from 'next'
import { cache } from 'react'
import { HostPage } from '@/components/pages/host-page'
import { hostPage } from '@/lib/pages/queries'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

const load = cache(() => ask((actor) => hostPage(actor, 'accessibility')))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return { title: inLanguage((await load()).title, locale).text }
}

export default async function AccessibilityPage({ params }: Props) {
  const locale = localeOf(await params)
  const page = await load()
  return <HostPage page={page} locale={locale} editHref={`/${locale}/manage/pages/accessibility`} />
}
