import type { Metadata } from 'next'
import { cache } from 'react'
import { ReportData } from '@/components/summaries/report-data'
import { PromiseFromSummary } from '@/components/commitments/from-summary'
import { SummaryView } from '@/components/summaries/summary-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { summaryPage } from '@/lib/summaries/queries'
import { portal } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'
import { metadataOf } from './metadata'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

/** The page and its metadata ask once in a request, and never beyond it. */
const asked = cache((slug: string) => ask((actor) => summaryPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return metadataOf(await asked(slug), localeOf(await params))
}

export default async function NewestVersionPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const summary = await asked(slug)
  if (summary.kind === 'tombstone') return <Tombstone summary={summary} locale={locale} />
  const { name } = await portal()
  return (
    <>
      <ReportData summary={summary} portal={name} locale={locale} />
      <SummaryView summary={summary} portal={name} locale={locale} />
      <PromiseFromSummary slug={slug} locale={locale} />
    </>
  )
}
