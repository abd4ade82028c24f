import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SummaryView } from '@/components/summaries/summary-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { portal } from '@/lib/web/frame-facts'
import { localeOf } from '@/lib/web/page'
import { askedSummary, metadataOf } from '../../asked'

interface Props {
  params: Promise<{ locale: string; slug: string; n: string }>
}

/** One spelling for each version: "1", never "01", "1.0" or "+1". */
function numberOf(n: string): number {
  return /^[1-9]\d{0,3}$/.test(n) ? Number(n) : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, n } = await params
  return metadataOf(localeOf(await params), slug, numberOf(n))
}

export default async function VersionPage({ params }: Props) {
  const { slug, n } = await params
  const locale = localeOf(await params)
  const summary = await askedSummary(slug, numberOf(n))
  if (summary.kind === 'tombstone') return <Tombstone summary={summary} locale={locale} />
  return <SummaryView summary={summary} portal={(await portal()).name} locale={locale} />
}
