import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { VehicleOfVisit } from '@/components/site-visits/vehicle-of-visit'
import { Details } from '@/components/ui/details'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { addVehicleToVisit, fillSeats } from '@/lib/site-visits/actions'
import { visitOf } from '@/lib/site-visits/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

const load = cache((slug: string, id: string) => ask((actor) => visitOf(actor, slug, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const locale = localeOf(await params)
  return { title: inLanguage((await load(slug, id)).visit.title, locale).text }
}

export default async function VisitPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'siteVisits')
  const dates = formatter(locale)
  const event = await load(slug, id)
  const { visit, vehicles, unseated, mayArrange, mayCall, timeZone } = event
  const path = `/manage/events/${slug}/visits/${id}`
  const went = vehicles.flatMap(({ riders }) => riders.filter(({ outAt }) => outAt !== null))
  const missing = went.filter(({ backAt }) => backAt === null)
  return (
    <>
      <DeskHead
        event={{ slug, title: event.title }}
        under={{ part: 'visits', label: t('title') }}
        locale={locale}
        title={inLanguage(visit.title, locale).text}
        lead={<Time at={visit.startsAt} zone={timeZone} locale={locale} show="moment" />}
      />
      {missing.length > 0 && (
        <Notice kind="warning" locale={locale}>
          {t('missing', {
            count: missing.length,
            names: dates.list(missing.map(({ name }) => name)),
          })}
        </Notice>
      )}
      {went.length > 0 && missing.length === 0 && (
        <Notice kind="good" locale={locale}>
          {t('allBack')}
        </Notice>
      )}
      <p>{t('unseated', { count: unseated.length })}</p>
      {mayArrange && unseated.length > 0 && vehicles.length > 0 && (
        <Form action={fillSeats} id="fill" {...{ locale, path }}>
          <Hidden name="sessionId" value={id} />
          <FormEnd>
            <Submit>{t('fill')}</Submit>
          </FormEnd>
        </Form>
      )}
      {vehicles.map((vehicle) => (
        <VehicleOfVisit
          key={vehicle.id}
          {...{ vehicle, unseated, mayArrange, mayCall, path, locale, zone: timeZone }}
        />
      ))}
      {vehicles.length > 0 && <PrintButton locale={locale} />}
      {mayArrange && (
        <Details summary={t('vehicle.add')} isOpen={vehicles.length === 0}>
          <Form action={addVehicleToVisit} id="vehicle" {...{ locale, path }}>
            <Hidden name="sessionId" value={id} />
            <TextField name="name" label={t('vehicle.name')} />
            <TextField
              name="seats"
              type="number"
              label={t('vehicle.seats')}
              width="short"
              min={1}
              max={500}
            />
            <TextField name="driver" label={t('vehicle.driver')} optional />
            <TextField
              name="driverPhone"
              type="tel"
              label={t('vehicle.phone')}
              hint={t('vehicle.phoneHint')}
              optional
            />
            <FormEnd>
              <Submit>{t('vehicle.add')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </>
  )
}
