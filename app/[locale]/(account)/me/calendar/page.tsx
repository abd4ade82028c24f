import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { CopyButton } from '@/components/ui/enhanced-buttons'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { endCalendarAddress, getCalendarAddress } from '@/lib/calendars/actions'
import { myFeed } from '@/lib/calendars/queries'
import { env } from '@/lib/platform/env'
import { formatter, translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ made?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'calendars')('title') }
}

export default async function MyCalendarPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'calendars')
  await signedInActor(locale, '/me/calendar')
  const feed = await ask(myFeed)
  const { made } = await searchParams
  // Shown once, right after it was made: nobody can look it up later.
  const token = feed && made === 'yes' ? (await readFlash('calendar'))?.['token'] : undefined
  const path = '/me/calendar'
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={t('lead')} />
      <MyTabs locale={locale} current="calendar" />
      {token && (
        <Notice kind="good" locale={locale} title={t('made')} isAnswer>
          <p>
            <code id="calendar-address" className="break-all">
              {`${env.url}/api/calendar/mine/${token}?in=${locale}`}
            </code>
          </p>
          <CopyButton from="calendar-address" locale={locale} />
          <p>{t('once')}</p>
        </Notice>
      )}
      {made === 'no' && !feed && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('ended')}
        </Notice>
      )}
      <p className="mt-6">
        {feed ? t('has', { day: formatter(locale).day(feed.since) }) : t('hasNone')}
      </p>
      <p>{t('care')}</p>
      <Form action={getCalendarAddress} id="make" {...{ locale, path }}>
        <FormEnd>
          <Submit kind={feed ? 'plain' : 'main'}>{t(feed ? 'renew' : 'make')}</Submit>
        </FormEnd>
      </Form>
      {feed && (
        <Confirm ask={t('end')}>
          <p>{t('endSays')}</p>
          <Form action={endCalendarAddress} id="end" {...{ locale, path }}>
            <FormEnd>
              <Submit kind="danger">{t('end')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </>
  )
}
