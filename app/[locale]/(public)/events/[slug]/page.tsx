import type { Metadata } from 'next'
import { cache } from 'react'
import { Agenda } from '@/components/agendas/agenda'
import { ViewsSaidIn } from '@/components/contributions/views-said-in'
import { EventState, placeOf } from '@/components/events/event-entry'
import { TakingPart } from '@/components/events/taking-part'
import { SessionPapers } from '@/components/research/session-papers'
import { OpenForms } from '@/components/forms/open-forms'
import { aboutFacts } from '@/components/goals/about-facts'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Columns, Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { sessionsWithViews } from '@/lib/contributions/queries/said-in'
import { eventPage } from '@/lib/events/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage, isBlank } from '@/lib/platform/translated'
import { papersOfSessions } from '@/lib/research/tied'
import { currentActor } from '@/lib/web/current-actor'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ registered?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => eventPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const event = await load(slug)
  return { title: inLanguage(event.title, locale).text }
}

export default async function EventPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const dates = formatter(locale)
  const event = await load(slug)
  const { dialogue, sessions } = event
  const ids = sessions.map(({ id }) => id)
  const saidIn = dialogue ? await ask((actor) => sessionsWithViews(actor, dialogue.slug, ids)) : []
  const papers = await ask((actor) => papersOfSessions(actor, ids))
  const { registered } = await searchParams
  const just = registered === 'no' ? 'withdrawn' : registered ? 'registered' : null
  const isSignedIn = (await currentActor()).kind === 'member'
  const fact = (term: string, detail: React.ReactNode) => (detail ? [{ term, detail }] : [])
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={event.title} locale={locale} />}
        above={<EventState event={event} locale={locale} />}
        crumbs={[{ href: `/${locale}/events`, label: t('title') }]}
        lead={dates.days(event.startsOn, event.endsOn)}
      />
      <Columns
        side={
          <Facts
            look="column"
            items={[
              ...fact(t('facts.place'), placeOf(event, locale)),
              ...fact(t('facts.venue'), event.venue),
              ...fact(
                t('facts.join'),
                event.joinUrl && (
                  <a href={event.joinUrl} rel="noreferrer nofollow">
                    {event.joinUrl}
                  </a>
                ),
              ),
              ...fact(t('facts.zone'), dates.zone(event.timeZone)),
              ...fact(t('facts.languages'), dates.list(event.languages.map(dates.language))),
              ...aboutFacts(event, locale),
              ...fact(
                t('facts.dialogue'),
                event.dialogue && (
                  <a href={`/${locale}/dialogues/${event.dialogue.slug}`}>
                    <Words of={event.dialogue.title} locale={locale} />
                  </a>
                ),
              ),
              ...fact(
                t('facts.host'),
                event.organisation && (
                  <a href={`/${locale}/organisations/${event.organisation.slug}`}>
                    {event.organisation.name}
                  </a>
                ),
              ),
              ...fact(
                t('facts.closes'),
                event.registrationClosesAt &&
                  !event.isOver &&
                  dates.day(new Date(event.registrationClosesAt.getTime() - 1), event.timeZone),
              ),
            ]}
          />
        }
      >
        {event.description && !isBlank(event.description) && (
          <p>
            <Words of={event.description} locale={locale} />
          </p>
        )}
        {event.hasShareBack && (
          <p>
            <a href={`/${locale}/events/${slug}/share-back`}>
              {translator(locale, 'shareBacks')('link')}
            </a>
          </p>
        )}
        {event.hasAideMemoire && (
          <p>
            <a href={`/${locale}/events/${slug}/aide-memoire`}>
              {translator(locale, 'aideMemoires')('link')}
            </a>
          </p>
        )}
        {!event.isCancelled && (
          <Section title={t('register.title')} id="registration">
            <TakingPart
              {...{ event, locale, isSignedIn, just }}
              initial={await heldState(`/events/${slug}`)}
            />
            <OpenForms forms={event.forms} locale={locale} />
          </Section>
        )}
        <Section title={t('agenda')} id="agenda">
          {event.sessions.length === 0 ? (
            <p>{t('agendaEmpty')}</p>
          ) : (
            <>
              <p className="text-muted mb-6">
                {t('zoneNote', { zone: dates.zone(event.timeZone) })}{' '}
                {event.hasHiddenPlaces && t('hiddenPlaces')}{' '}
                {event.hasHiddenPlaces &&
                  !isSignedIn &&
                  t.rich('toPlaces', {
                    signIn: (words) => (
                      <a href={`/${locale}/sign-in?to=${encodeURIComponent(`/events/${slug}`)}`}>
                        {words}
                      </a>
                    ),
                    code: (words) => <a href={`/${locale}/rsvp`}>{words}</a>,
                  })}
              </p>
              <Agenda
                sessions={event.sessions}
                zone={event.timeZone}
                locale={locale}
                after={(session) => (
                  <>
                    <SessionPapers papers={papers.get(session.id)} locale={locale} />
                    {event.dialogue && (
                      <ViewsSaidIn
                        {...{ session, locale }}
                        hasViews={saidIn.includes(session.id)}
                        slug={event.dialogue.slug}
                      />
                    )}
                  </>
                )}
              />
            </>
          )}
          {event.version && (
            <p className="mt-4">
              <a href={`/${locale}/events/${event.slug}/agenda/changes`}>
                {translator(locale, 'agendas')('history.link', { number: event.version.number })}
              </a>
            </p>
          )}
        </Section>
        {event.hasBalance && (
          <p className="mt-8">
            <a href={`/${locale}/events/${slug}/balance`}>{t('balance')}</a>
          </p>
        )}
        {!event.isRegistered && (
          <p className="no-print mt-8">
            <a href={`/api/calendar/${event.slug}?in=${locale}`}>{t('calendar')}</a>
          </p>
        )}
        {event.mayEdit && (
          <ButtonLink href={`/${locale}/manage/events/${event.slug}`}>
            {t('manage.details')}
          </ButtonLink>
        )}
      </Columns>
    </>
  )
}
