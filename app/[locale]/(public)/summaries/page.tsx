import type { Metadata } from 'next'
import { ListFilters } from '@/components/dialogues/list-filters'
import { SummaryEntry } from '@/components/summaries/summary-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { listFiltersOf, pageAddress, type SearchParams } from '@/lib/dialogues/list-filters'
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
  const address = `/${locale}/summaries`
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={t('lead')} />
      <ListFilters locale={locale} action={address} chosen={filters} choices={choices} />
      <List
        count={t('count', { count })}
        empty={<EmptyState title={t('none.title')}>{t('none.says')}</EmptyState>}
      >
        {summaries.map((summary) => (
          <SummaryEntry key={summary.slug} summary={summary} locale={locale} />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={pages}
        href={(page) => pageAddress(address, filters, page)}
      />
    </>
  )
}
