import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { roomsOf } from '@/lib/notes/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => roomsOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'rooms')('titleOf', { title }) }
}

export default async function RoomsPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'rooms')
  const te = translator(locale, 'events')
  const event = await load(slug)
  const dates = formatter(locale)
  return (
    <>
      <DeskHead
        event={event}
        title={t('title')}
        lead={`${t('lead')} ${te('zoneNote', { zone: dates.zone(event.timeZone) })}`}
        locale={locale}
      />
      <List
        count={t('sessions', { count: event.sessions.length })}
        empty={<EmptyState title={t('noSessions')} />}
      >
        {event.sessions.map((session) => (
          <Entry
            key={session.id}
            href={`/${locale}/manage/events/${slug}/room/${session.id}`}
            title={<Words of={session.title} locale={locale} />}
            above={
              <>
                {dates.weekday(session.startsAt, event.timeZone)},{' '}
                {dates.times(session.startsAt, session.endsAt, event.timeZone)}{' '}
                <Tag>{te(`rules.${session.rule}.name`)}</Tag>
              </>
            }
          />
        ))}
      </List>
    </>
  )
}
