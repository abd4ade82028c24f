import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EventFields } from '@/components/events/event-fields'
import { SeenEvent } from '@/components/events/seen-event'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { saveEvent } from '@/lib/events/actions'
import { eventForEditing } from '@/lib/events/desk'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => eventForEditing(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'events')('manage.titleOf', { title }) }
}

export default async function EditEventPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const event = await load(slug)
  const path = `/manage/events/${slug}/edit`
  return (
    <>
      <DeskHead event={event} title={t('manage.details')} locale={locale} />
      <Form
        action={saveEvent}
        id="event"
        {...{ locale, path, initial: await heldState(path) }}
        guarded
      >
        <Hidden name="slug" value={slug} />
        <SeenEvent seen={event.seen} locale={locale} />
        <EventFields locale={locale} event={event} />
        {event.hearers > 0 && (
          <Checkbox
            name="tells"
            label={t('manage.tells', { count: event.hearers })}
            hint={t('manage.tellsSays')}
          />
        )}
        <FormEnd>
          <Submit>{t('manage.save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
