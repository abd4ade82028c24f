import type { Metadata } from 'next'
import { cache } from 'react'
import { Agenda } from '@/components/agendas/agenda'
import { SeenSession } from '@/components/agendas/seen-session'
import { SessionFields } from '@/components/agendas/session-fields'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm, Details } from '@/components/ui/details'
import { addToAgenda, removeFromAgenda, saveSession } from '@/lib/agendas/actions'
import { agendaForEditing } from '@/lib/agendas/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => agendaForEditing(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'agendas')('titleOf', { title }) }
}

export default async function AgendaPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const event = await load(slug)
  const path = `/manage/events/${slug}/agenda`
  return (
    <>
      <DeskHead event={event} title={t('title')} locale={locale} />
      <Agenda
        sessions={event.sessions}
        zone={event.timeZone}
        locale={locale}
        after={(session) => (
          <Details summary={t('session.edit')}>
            <Form action={saveSession} id={session.id} {...{ locale, path }}>
              <Hidden name="id" value={session.id} />
              <SeenSession seen={session.seen} locale={locale} />
              <SessionFields {...{ locale, event, session }} />
              <FormEnd>
                <Submit>{t('session.save')}</Submit>
              </FormEnd>
            </Form>
            <Confirm ask={t('session.remove')}>
              <p>{t('session.removeSays')}</p>
              <Form action={removeFromAgenda} id={`remove-${session.id}`} {...{ locale, path }}>
                <Hidden name="id" value={session.id} />
                <FormEnd>
                  <Submit kind="danger">{t('session.remove')}</Submit>
                </FormEnd>
              </Form>
            </Confirm>
          </Details>
        )}
      />
      <Details summary={t('session.addTitle')}>
        <Form action={addToAgenda} id="new-session" {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <SessionFields {...{ locale, event }} />
          <FormEnd>
            <Submit>{t('session.add')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}
