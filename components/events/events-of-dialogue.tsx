import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import type { EventCard } from '@/lib/events/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { EventEntry } from './event-entry'

/** The section of a dialogue's page. */
export function EventsOfDialogue({
  events,
  locale,
}: {
  events: readonly EventCard[]
  locale: Locale
}) {
  const t = translator(locale, 'events')
  return (
    <List
      count={t('count', { count: events.length })}
      empty={<EmptyState title={t('noneInDialogue')} />}
    >
      {events.map((event) => (
        <EventEntry key={event.slug} event={event} locale={locale} showsDialogue={false} />
      ))}
    </List>
  )
}
