import type { Metadata } from 'next'
import { Said, SaidSearch } from '@/components/captions/said'
import { PublicList } from '@/components/dialogues/public-list'
import { moreFilters } from '@/components/interviews/gallery-filters'
import { InterviewEntry } from '@/components/interviews/interview-entry'
import { searchTranscripts } from '@/lib/captions/search'
import { pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { interviewFiltersOf, listInterviews } from '@/lib/interviews/list'
import { Section } from '@/components/ui/layout'
import { translator } from '@/lib/platform/i18n'
import { currentAddress } from '@/lib/web/visit'
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
  const asked = await searchParams
  const address = await currentAddress()
  const search = await ask((actor) => searchTranscripts(actor, { asked: asked['q'], address }))
  if (search.state !== 'notAsked') return <Said search={search} locale={locale} />
  const filters = interviewFiltersOf(asked)
  const { interviews, count, choices } = await ask((actor) => listInterviews(actor, filters))
  const t = translator(locale, 'interviews')
  return (
    <PublicList
      locale={locale}
      title={t('title')}
      lead={t('list.lead')}
      address={`/${locale}/interviews`}
      chosen={filters}
      choices={choices}
      more={moreFilters(filters, choices, locale)}
      after={
        <Section title={translator(locale, 'captions')('search.again')} id="said-in">
          <SaidSearch locale={locale} />
        </Section>
      }
      pages={pagesOf(count)}
      count={t('list.count', { count })}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
      noneFound={{
        title: t('list.noneFound'),
        text: t('list.noneFoundText'),
        showAll: t('list.showAll'),
      }}
    >
      {interviews.map((interview) => (
        <InterviewEntry key={interview.slug} interview={interview} locale={locale} />
      ))}
    </PublicList>
  )
}
