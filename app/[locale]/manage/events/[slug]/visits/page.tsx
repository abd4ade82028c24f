import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { visitsOf } from '@/lib/site-visits/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => visitsOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'siteVisits')('title') }
}

export default async function VisitsPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'siteVisits')
  const event = await load(slug)
  return (
    <>
      <DeskHead event={event} title={t('title')} lead={t('lead')} locale={locale} />
      {event.visits.length === 0 && <EmptyState title={t('none')} />}
      <ul className="list">
        {event.visits.map(({ id, title, startsAt, vehicles, seats, riders, out }) => (
          <Entry
            key={id}
            title={inLanguage(title, locale).text}
            href={`/${locale}/manage/events/${slug}/visits/${id}`}
            above={<Time at={startsAt} zone={event.timeZone} locale={locale} show="moment" />}
          >
            <p>{t('facts', { vehicles, seats, riders })}</p>
            {out > 0 && <StatusWord kind="warning">{t('isOut', { count: out })}</StatusWord>}
          </Entry>
        ))}
      </ul>
    </>
  )
}
