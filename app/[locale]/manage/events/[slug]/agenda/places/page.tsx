import type { Metadata } from 'next'
import { cache } from 'react'
import { PlaceFields } from '@/components/agendas/place-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { Confirm, Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { addRoom, removeRoom, saveRoom } from '@/lib/agendas/actions'
import { placesForEditing } from '@/lib/agendas/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => placesForEditing(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'agendas')('rooms') }
}

export default async function PlacesPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const event = await load(slug)
  const agenda = `/manage/events/${slug}/agenda`
  const path = `${agenda}/places`
  const fields = (['name', 'kind', 'capacity'] as const).map((name) => ({
    name,
    label: t(`places.${name}`),
  }))
  return (
    <>
      <PageHead
        locale={locale}
        title={t('rooms')}
        lead={t('places.lead')}
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(event.title, locale).text },
          { href: `/${locale}${agenda}`, label: t('title') },
        ]}
      />
      {event.places.length === 0 && <EmptyState title={t('places.none')} />}
      {event.places.map((place) => (
        <Details
          key={place.id}
          summary={[place.name, t(`places.${place.kind}`), place.capacity]
            .filter((part) => part)
            .join(' · ')}
        >
          <Form action={saveRoom} id={place.id} {...{ locale, path }}>
            <Hidden name="id" value={place.id} />
            <Seen value={place.seen} languages={[]} fields={fields} />
            <PlaceFields place={place} locale={locale} />
            <FormEnd>
              <Submit>{t('places.save')}</Submit>
            </FormEnd>
          </Form>
          <Confirm ask={t('places.remove')}>
            <p>{t('places.removeSays', { count: place.sessions })}</p>
            <Form action={removeRoom} id={`remove-${place.id}`} {...{ locale, path }}>
              <Hidden name="id" value={place.id} />
              <Hidden name="seen" value={place.seen} />
              <FormEnd>
                <Submit kind="danger">{t('places.remove')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        </Details>
      ))}
      <Details summary={t('places.add')} isOpen={event.places.length === 0}>
        <Form action={addRoom} id="place" {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <PlaceFields locale={locale} />
          <FormEnd>
            <Submit>{t('places.add')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}
