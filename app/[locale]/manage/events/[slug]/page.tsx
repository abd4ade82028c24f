import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskSections } from '@/components/events/desk-sections'
import { EventState, placeOf } from '@/components/events/event-entry'
import { EventSteps } from '@/components/events/event-steps'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { WaitingList } from '@/components/desk/waiting-list'
import { eventDeskPage } from '@/lib/desk/event-page'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => eventDeskPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'events')('manage.deskOf', { title }) }
}

export default async function EventDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const event = await load(slug)
  const { dialogue } = event
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={event.title} locale={locale} />}
        above={<EventState event={event} locale={locale} />}
        lead={[
          formatter(locale).days(event.startsOn, event.endsOn),
          placeOf(event, locale),
          event.venue,
        ]
          .filter(Boolean)
          .join(' · ')}
        crumbs={
          dialogue
            ? [
                {
                  href: `/${locale}/manage/dialogues/${dialogue.slug}`,
                  label: inLanguage(dialogue.title, locale).text,
                },
              ]
            : [{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]
        }
      />
      {(await searchParams).saved === 'event' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('manage.saved')}
        </Notice>
      )}
      {event.mayEdit && event.isDraft && <EventSteps event={event} locale={locale} />}
      {!event.isCancelled && (
        <Section title={translator(locale, 'desk')('waits')} id="waits">
          <WaitingList
            waiting={event.waiting}
            now={event.now}
            nothing="nothingWaitsAtEvent"
            locale={locale}
          />
        </Section>
      )}
      <Section title={t('manage.work')} id="work">
        <DeskSections sections={event.sections} slug={slug} locale={locale} />
      </Section>
      <Toolbar>
        <ButtonLink href={`/${locale}/events/${slug}`}>{t('manage.see')}</ButtonLink>
      </Toolbar>
      {event.mayEdit && !event.isDraft && (
        <div className="mt-8">
          <EventSteps event={event} locale={locale} />
        </div>
      )}
    </>
  )
}
