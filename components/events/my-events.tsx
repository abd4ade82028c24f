import { List } from '@/components/ui/list'
import { Section } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import type { MyEvent } from '@/lib/events/mine'
import { translator, type Locale } from '@/lib/platform/i18n'
import { EventEntry } from './event-entry'

/** The events one goes to, was offered or waits for, each with where one stands. */
export function MyEvents({ events, locale }: { events: readonly MyEvent[]; locale: Locale }) {
  const t = translator(locale, 'events')
  if (events.length === 0) return null
  const standings = {
    place: { kind: 'good', says: t('register.done') },
    offered: { kind: 'warning', says: t('register.offered') },
    applied: { kind: 'neutral', says: t('register.applied') },
    waitlisted: { kind: 'neutral', says: t('register.waiting') },
  } as const
  return (
    <Section title={t('mine')} id="events">
      <List count={t('count', { count: events.length })} empty={null}>
        {events.map((event) => {
          const { kind, says } = standings[event.standing]
          return (
            <EventEntry
              key={event.slug}
              event={event}
              locale={locale}
              standing={event.isCancelled ? null : <StatusWord kind={kind}>{says}</StatusWord>}
            />
          )
        })}
      </List>
    </Section>
  )
}
