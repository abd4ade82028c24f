import type { Metadata } from 'next'
import { MyPromises } from '@/components/commitments/my-promises'
import { MessageEntry } from '@/components/messages/message-entry'
import { Consents } from '@/components/personal-data/consents'
import { MyEvents } from '@/components/events/my-events'
import { MyRegistrationEntry } from '@/components/registrations/my-registration-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { myViews } from '@/lib/contributions/queries/mine'
import { myMessages } from '@/lib/messages/queries'
import { cardUsedBefore, myConsents } from '@/lib/personal-data/overview'
import { formatter, translator } from '@/lib/platform/i18n'
import { myEvents } from '@/lib/events/mine'
import { myRegistrations } from '@/lib/registrations/mine'
import { currentPerson } from '@/lib/web/frame-facts'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from './my-tabs'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('title') }
}

export default async function MyPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  const actor = await signedInActor(locale, '/me')
  const hasDesk = (await currentPerson())?.hasDesk ?? false
  const [registrations, events, messages, views, consents, usedBefore] = await ask((me) =>
    Promise.all([
      myRegistrations(me),
      myEvents(me),
      myMessages(me, locale),
      myViews(me),
      myConsents(me, locale),
      cardUsedBefore(me),
    ]),
  )
  const unread = messages.filter(({ isRead }) => !isRead)
  const newest = unread.length > 0 ? unread.slice(0, 3) : messages.slice(0, 1)
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={t('lead', { name: actor.name })} />
      <MyTabs locale={locale} current="overview" />
      {usedBefore && (
        <Notice
          locale={locale}
          title={t('card', { moment: formatter(locale).dayAndTime(usedBefore, 'UTC') })}
        />
      )}
      <Section title={t('registrations.title')} id="registrations">
        <List
          count={t('registrations.count', { count: registrations.length })}
          empty={
            <EmptyState
              title={t('registrations.empty')}
              action={
                <Toolbar>
                  {hasDesk && (
                    <ButtonLink kind="main" href={`/${locale}/manage`}>
                      {t('registrations.desk')}
                    </ButtonLink>
                  )}
                  <ButtonLink kind={hasDesk ? 'plain' : 'main'} href={`/${locale}/dialogues`}>
                    {t('registrations.find')}
                  </ButtonLink>
                </Toolbar>
              }
            />
          }
        >
          {registrations.map((each) => (
            <MyRegistrationEntry
              key={each.id}
              registration={each}
              locale={locale}
              headingLevel={3}
            />
          ))}
        </List>
      </Section>
      <MyEvents events={events} locale={locale} />
      <MyPromises locale={locale} />
      <Section
        title={t('messages.title')}
        id="messages"
        action={<a href={`/${locale}/me/messages`}>{t('messages.all')}</a>}
      >
        <List
          count={t('messages.unread', { count: unread.length })}
          empty={<EmptyState title={t('messages.empty')}>{t('messages.emptyText')}</EmptyState>}
        >
          {newest.map((each) => (
            <MessageEntry key={each.id} message={each} locale={locale} headingLevel={3} />
          ))}
        </List>
      </Section>
      <Section
        title={t('views.title')}
        id="views"
        action={<a href={`/${locale}/me/views`}>{t('views.all')}</a>}
      >
        <p>{t('views.count', { count: views.length })}</p>
      </Section>
      <Section title={t('consents.title')} id="consents">
        <Consents consents={consents} locale={locale} />
        <p>
          <a href={`/${locale}/consent`}>{t('consents.interviews')}</a>
        </p>
      </Section>
      <Section title={t('data.title')} id="data">
        <p>
          <a href={`/${locale}/me/data`}>{t('data.lead')}</a>
        </p>
      </Section>
    </>
  )
}
