import type { Metadata } from 'next'
import { cache } from 'react'
import { Agenda } from '@/components/events/agenda'
import { EventFields } from '@/components/events/event-fields'
import { SeenEvent } from '@/components/events/seen-event'
import { SeenSession } from '@/components/events/seen-session'
import { EventSteps } from '@/components/events/event-steps'
import { SessionFields } from '@/components/events/session-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { EventState } from '@/components/events/event-entry'
import { Words } from '@/components/ui/words'
import { addToAgenda, removeFromAgenda, saveEvent, saveSession } from '@/lib/events/actions'
import { eventForEditing } from '@/lib/events/desk'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => eventForEditing(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'events')('manage.titleOf', { title }) }
}

export default async function EditEventPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const event = await load(slug)
  const path = `/manage/events/${slug}`
  const { dialogue } = event
  const initial = await heldState(path)
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={event.title} locale={locale} />}
        above={<EventState event={event} locale={locale} />}
        crumbs={
          dialogue
            ? [
                {
                  href: `/${locale}/manage/dialogues/${dialogue.slug}`,
                  label: inLanguage(dialogue.title, locale).text,
                },
              ]
            : [{ href: `/${locale}/events`, label: t('title') }]
        }
      />
      {(await searchParams).saved === 'event' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('manage.saved')}
        </Notice>
      )}
      <Toolbar>
        <ButtonLink href={`/${locale}/events/${slug}`}>{t('manage.see')}</ButtonLink>
        <ButtonLink href={`/${locale}${path}/roll`}>{t('manage.roll')}</ButtonLink>
      </Toolbar>
      <div className="mt-6">
        <EventSteps event={event} locale={locale} />
      </div>
      <Section title={t('agenda')} id="agenda">
        <Agenda
          sessions={event.sessions}
          zone={event.timeZone}
          locale={locale}
          after={(session) => (
            <Details summary={t('manage.session.edit')}>
              <Form action={saveSession} id={session.id} {...{ locale, path }}>
                <Hidden name="id" value={session.id} />
                <SeenSession seen={session.seen} locale={locale} />
                <SessionFields {...{ locale, event, session }} />
                <FormEnd>
                  <Submit>{t('manage.session.save')}</Submit>
                </FormEnd>
              </Form>
              <Confirm ask={t('manage.session.remove')}>
                <p>{t('manage.session.removeSays')}</p>
                <Form action={removeFromAgenda} id={`remove-${session.id}`} {...{ locale, path }}>
                  <Hidden name="id" value={session.id} />
                  <FormEnd>
                    <Submit kind="danger">{t('manage.session.remove')}</Submit>
                  </FormEnd>
                </Form>
              </Confirm>
            </Details>
          )}
        />
        <Details summary={t('manage.session.addTitle')}>
          <Form action={addToAgenda} id="new-session" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <SessionFields {...{ locale, event }} />
            <FormEnd>
              <Submit>{t('manage.session.add')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      </Section>
      <Section title={t('manage.details')} id="details">
        <Form action={saveEvent} id="event" {...{ locale, path, initial }} guarded>
          <Hidden name="slug" value={slug} />
          <SeenEvent seen={event.seen} locale={locale} />
          <EventFields locale={locale} event={event} />
          <FormEnd>
            <Submit>{t('manage.save')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
