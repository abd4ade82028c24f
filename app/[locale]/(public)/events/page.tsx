import type { Metadata } from 'next'
import { PublicList } from '@/components/dialogues/public-list'
import { EventEntry } from '@/components/events/event-entry'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { listFiltersOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { eventChoices, listEvents } from '@/lib/events/lists'
import type { EventCard } from '@/lib/events/queries'
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
  const [{ coming, past, pages }, choices] = await ask((actor) =>
    Promise.all([listEvents(actor, filters), eventChoices(actor)]),
  )
  const section = (title: string, events: readonly EventCard[]) =>
    events.length > 0 && (
      <Section title={title}>
        <List count={t('count', { count: events.length })} empty={null}>
          {events.map((event) => (
            <EventEntry key={event.slug} event={event} locale={locale} />
          ))}
        </List>
      </Section>
    )
  return (
    <PublicList
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      address={`/${locale}/events`}
      chosen={filters}
      choices={choices}
      pages={pages}
      empty={{ title: t('noneYet.title'), text: t('noneYet.says') }}
      noneFound={{ title: t('none.title'), text: t('none.says') }}
    >
      {section(t('coming'), coming)}
      {section(t('past'), past)}
    </PublicList>
  )
}
