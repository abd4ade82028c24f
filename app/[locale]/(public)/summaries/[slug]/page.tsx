import type { Metadata } from 'next'
import { SummaryView } from '@/components/summaries/summary-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { portal } from '@/lib/web/frame-facts'
import { localeOf } from '@/lib/web/page'
import { askedSummary, metadataOf } from './asked'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return metadataOf(localeOf(await params), slug)
}

export default async function SummaryPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const summary = await askedSummary(slug)
  if (summary.kind === 'tombstone') return <Tombstone summary={summary} locale={locale} />
  return <SummaryView summary={summary} portal={(await portal()).name} locale={locale} />
}
