import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ReportData } from '@/components/summaries/report-data'
import { SummaryView } from '@/components/summaries/summary-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { labelFrom, numberFrom } from '@/lib/summaries/label'
import { labelOfNumber, summaryPage } from '@/lib/summaries/queries'
import type { Locale } from '@/lib/platform/i18n'
import { portal } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'
import { metadataOf } from '../../metadata'

interface Props {
  params: Promise<{ locale: string; slug: string; n: string }>
}

/** The page and its metadata ask once in a request, and never beyond it. */
const asked = cache(async (locale: Locale, slug: string, n: string) => {
  if (labelFrom(n)) return ask((actor) => summaryPage(actor, slug, n))
  const number = numberFrom(n) ?? notFound()
  const label = await ask((actor) => labelOfNumber(actor, slug, number))
  return permanentRedirect(`/${locale}/summaries/${slug}/v/${label}`)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, n } = await params
  const locale = localeOf(await params)
  return metadataOf(await asked(locale, slug, n), locale)
}

/** "1.1" for good; "2", as it was written before versions had labels, leads there. */
export default async function VersionPage({ params }: Props) {
  const { slug, n } = await params
  const locale = localeOf(await params)
  const summary = await asked(locale, slug, n)
  if (summary.kind === 'tombstone') return <Tombstone summary={summary} locale={locale} />
  const { name } = await portal()
  return (
    <>
      <ReportData summary={summary} portal={name} locale={locale} />
      <SummaryView summary={summary} portal={name} locale={locale} />
    </>
  )
}
