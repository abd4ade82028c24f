import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SummaryView } from '@/components/summaries/summary-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { summaryPage } from '@/lib/summaries/queries'
import { portal } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'
import { metadataOf } from '../../metadata'

interface Props {
  params: Promise<{ locale: string; slug: string; n: string }>
}

/** The page and its metadata ask once in a request, and never beyond it. */
const asked = cache((slug: string, number: number) =>
  ask((actor) => summaryPage(actor, slug, number)),
)

/** One spelling for each version: "1", never "01", "1.0" or "+1". */
function numberOf(n: string): number {
  return /^[1-9]\d{0,3}$/.test(n) ? Number(n) : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, n } = await params
  return metadataOf(await asked(slug, numberOf(n)), localeOf(await params))
}

export default async function VersionPage({ params }: Props) {
  const { slug, n } = await params
  const locale = localeOf(await params)
  const summary = await asked(slug, numberOf(n))
  if (summary.kind === 'tombstone') return <Tombstone summary={summary} locale={locale} />
  return <SummaryView summary={summary} portal={(await portal()).name} locale={locale} />
}
