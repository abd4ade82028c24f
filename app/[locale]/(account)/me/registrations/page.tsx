import type { Metadata } from 'next'
import { MyEvents } from '@/components/events/my-events'
import { MyRegistrationEntry } from '@/components/registrations/my-registration-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { myEvents } from '@/lib/events/mine'
import { translator } from '@/lib/platform/i18n'
import { myRegistrations } from '@/lib/registrations/mine'
import { MyCertificates } from '@/components/papers/my-certificates'
import { myCertificates } from '@/lib/papers/certificates'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('registrations.title') }
}

export default async function MyRegistrationsPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  await signedInActor(locale, '/me/registrations')
  const registrations = await ask(myRegistrations)
  const events = await ask(myEvents)
  const certificates = await ask(myCertificates)
  return (
    <>
      <PageHead locale={locale} title={t('registrations.title')} />
      <MyTabs locale={locale} current="registrations" />
      <List
        count={t('registrations.count', { count: registrations.length })}
        empty={
          <EmptyState
            title={t('registrations.empty')}
            action={
              <ButtonLink kind="main" href={`/${locale}/dialogues`}>
                {t('registrations.find')}
              </ButtonLink>
            }
          />
        }
      >
        {registrations.map((each) => (
          <MyRegistrationEntry key={each.id} registration={each} locale={locale} headingLevel={2} />
        ))}
      </List>
      <MyEvents events={events} locale={locale} />
      <MyCertificates certificates={certificates} locale={locale} />
    </>
  )
}
