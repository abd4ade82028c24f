import type { Metadata } from 'next'
import { InterviewEntry } from '@/components/interviews/interview-entry'
import { InterviewFilters } from '@/components/interviews/interview-filters'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { isFiltered, pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { interviewFiltersOf, interviewPageAddress, listInterviews } from '@/lib/interviews/list'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'interviews')
  return { title: t('title'), description: t('list.description') }
}

export default async function InterviewsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const filters = interviewFiltersOf(await searchParams)
  const { interviews, count, choices } = await ask((actor) => listInterviews(actor, filters))
  const t = translator(locale, 'interviews')
  const address = `/${locale}/interviews`
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('list.lead')}</p>} />
      <InterviewFilters locale={locale} action={address} chosen={filters} choices={choices} />
      <List
        count={t('list.count', { count })}
        empty={
          isFiltered(filters) || filters.language ? (
            <EmptyState
              title={t('list.noneFound')}
              action={<ButtonLink href={address}>{t('list.showAll')}</ButtonLink>}
            >
              <p>{t('list.noneFoundText')}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t('list.empty')}>
              <p>{t('list.emptyText')}</p>
            </EmptyState>
          )
        }
      >
        {interviews.map((interview) => (
          <InterviewEntry key={interview.slug} interview={interview} locale={locale} />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={pagesOf(count)}
        href={(page) => interviewPageAddress(address, filters, page)}
      />
    </>
  )
}
