import type { Metadata } from 'next'
import { PublicList } from '@/components/dialogues/public-list'
import { SummaryEntry } from '@/components/summaries/summary-entry'
import { listFiltersOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { translator } from '@/lib/platform/i18n'
import { listSummaries, summaryChoices } from '@/lib/summaries/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'summaries')
  return { title: t('title'), description: t('lead') }
}

export default async function SummariesPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const filters = listFiltersOf(await searchParams)
  const [{ summaries, count, pages }, choices] = await ask((actor) =>
    Promise.all([listSummaries(actor, filters), summaryChoices(actor)]),
  )
  return (
    <PublicList
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      address={`/${locale}/summaries`}
      chosen={filters}
      choices={choices}
      pages={pages}
      count={t('count', { count })}
      empty={{ title: t('none.title'), text: t('none.says') }}
    >
      {summaries.map((summary) => (
        <SummaryEntry key={summary.slug} summary={summary} locale={locale} />
      ))}
    </PublicList>
  )
}
