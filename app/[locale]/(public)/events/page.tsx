import type { Metadata } from 'next'
import { ListFilters } from '@/components/dialogues/list-filters'
import { EventEntry } from '@/components/events/event-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import {
  isFiltered,
  listFiltersOf,
  pageAddress,
  type SearchParams,
} from '@/lib/dialogues/list-filters'
import { eventChoices, listEvents, type EventCard } from '@/lib/events/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'events')('title') }
}

export default async function EventsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const filters = listFiltersOf(await searchParams)
  const [{ coming, past, count, pages }, choices] = await ask((actor) =>
    Promise.all([listEvents(actor, filters), eventChoices(actor)]),
  )
  const address = `/${locale}/events`
  const entries = (events: readonly EventCard[]) =>
    events.map((event) => <EventEntry key={event.slug} event={event} locale={locale} />)
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={t('lead')} />
      <ListFilters locale={locale} action={address} chosen={filters} choices={choices} />
      {count === 0 &&
        (isFiltered(filters) ? (
          <EmptyState title={t('none.title')}>{t('none.says')}</EmptyState>
        ) : (
          <EmptyState title={t('noneYet.title')}>{t('noneYet.says')}</EmptyState>
        ))}
      {coming.length > 0 && (
        <Section title={t('coming')}>
          <List count={t('count', { count: coming.length })} empty={null}>
            {entries(coming)}
          </List>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('past')}>
          <List count={t('count', { count: past.length })} empty={null}>
            {entries(past)}
          </List>
        </Section>
      )}
      <Pager
        locale={locale}
        page={filters.page}
        pages={pages}
        href={(page) => pageAddress(address, filters, page)}
      />
    </>
  )
}
