import { OpenForms } from '@/components/forms/open-forms'
import { TurnWords } from '@/components/seats/turn-words'
import { List } from '@/components/ui/list'
import { Section } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import type { MyEvent } from '@/lib/events/mine'
import { translator, type Locale } from '@/lib/platform/i18n'
import { EventEntry } from './event-entry'

const kinds = {
  place: 'good',
  offered: 'warning',
  applied: 'neutral',
  waitlisted: 'neutral',
} as const

/** The events one goes to, was offered or waits for, each with where one stands. */
export function MyEvents({ events, locale }: { events: readonly MyEvent[]; locale: Locale }) {
  const t = translator(locale, 'events')
  if (events.length === 0) return null
  return (
    <Section title={t('mine')} id="events">
      <List count={t('count', { count: events.length })} empty={null}>
        {events.map((event) => (
          <EventEntry
            key={event.slug}
            event={event}
            locale={locale}
            standing={
              event.isCancelled ? null : (
                <StatusWord kind={kinds[event.standing]}>
                  {t(`standing.${event.standing}`)}
                </StatusWord>
              )
            }
          >
            {event.turn && !event.isCancelled && <TurnWords turn={event.turn} locale={locale} />}
            {event.openForms.length > 0 && !event.isCancelled && (
              <OpenForms forms={event.openForms} locale={locale} />
            )}
          </EventEntry>
        ))}
      </List>
    </Section>
  )
}
