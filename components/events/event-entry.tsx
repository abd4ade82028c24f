import type { ReactNode } from 'react'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { EventCard } from '@/lib/events/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** An event in a list: when, where, within which dialogue. */
export function EventEntry({
  event,
  locale,
  showsDialogue = true,
  headingLevel = 3,
  standing,
  children,
}: {
  event: EventCard
  locale: Locale
  showsDialogue?: boolean
  headingLevel?: 2 | 3 | 4
  /** Where the reader stands in it. */
  standing?: ReactNode
  children?: ReactNode
}) {
  const t = translator(locale, 'events')
  const place = placeOf(event, locale)
  const { dialogue } = event
  return (
    <Entry
      title={<Words of={event.title} locale={locale} />}
      href={`/${locale}/events/${event.slug}`}
      above={
        <>
          {standing}
          <EventState event={event} locale={locale} />
        </>
      }
      headingLevel={headingLevel}
      facts={[
        {
          term: t('facts.dates'),
          detail: formatter(locale).days(event.startsOn, event.endsOn),
        },
        ...(place ? [{ term: t('facts.place'), detail: place }] : []),
        ...(dialogue && showsDialogue
          ? [
              {
                term: t('facts.dialogue'),
                detail: (
                  <a href={`/${locale}/dialogues/${dialogue.slug}`}>
                    <Words of={dialogue.title} locale={locale} />
                  </a>
                ),
              },
            ]
          : []),
      ]}
    >
      {children}
    </Entry>
  )
}

export function EventState({ event, locale }: { event: EventCard; locale: Locale }) {
  const t = translator(locale, 'events')
  if (event.isCancelled) return <StatusWord kind="danger">{t('cancelled')}</StatusWord>
  if (event.isDraft) return <StatusWord kind="warning">{t('draft')}</StatusWord>
  return null
}

/** "Tarkwa, Ghana", "Online": never finer than a district. */
export function placeOf(event: EventCard, locale: Locale): string {
  const country = event.country && formatter(locale).country(event.country)
  const place = [event.district, country].filter((part) => part).join(', ')
  return place || (event.isOnline ? translator(locale, 'events')('online') : '')
}
