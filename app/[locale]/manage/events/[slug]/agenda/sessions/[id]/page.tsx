import type { Metadata } from 'next'
import { cache } from 'react'
import { Clashes } from '@/components/agendas/clashes'
import { SeenSession } from '@/components/agendas/seen-session'
import { SessionFields } from '@/components/agendas/session-fields'
import { SpeakersOfSession } from '@/components/agendas/speakers-of-session'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { copyOnAgenda, moveOnAgenda, removeFromAgenda, saveSession } from '@/lib/agendas/actions'
import { sessionForEditing } from '@/lib/agendas/queries'
import { longestMove } from '@/lib/agendas/schema'
import { slotInWords } from '@/lib/agendas/wording'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

const load = cache((slug: string, id: string) => ask((actor) => sessionForEditing(actor, slug, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug, id)).session.title, locale).text
  return { title: translator(locale, 'agendas')('session.editOf', { title }) }
}

export default async function SessionPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const event = await load(slug, id)
  const { session, places, seen } = event
  const agenda = `/manage/events/${slug}/agenda`
  const path = `${agenda}/sessions/${id}`
  return (
    <>
      <PageHead
        locale={locale}
        title={inLanguage(session.title, locale).text}
        lead={slotInWords(session, locale)}
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(event.title, locale).text },
          { href: `/${locale}${agenda}`, label: t('title') },
        ]}
      />
      <Clashes clashes={event.clashes} titles={event.titles} locale={locale} />
      <Form
        action={saveSession}
        id="session"
        {...{ locale, path, initial: await heldState(path) }}
        guarded
      >
        <Hidden name="id" value={id} />
        <SeenSession {...{ seen, places, locale }} />
        <SessionFields {...{ locale, event, places, session }} slot={session} />
        <FormEnd>
          <Submit>{t('session.save')}</Submit>
          <a href={`/${locale}${agenda}#session-${id}`}>{t('session.back')}</a>
        </FormEnd>
      </Form>
      <Section title={t('session.move')} id="move">
        <Form action={moveOnAgenda} id="move" {...{ locale, path }}>
          <Hidden name="id" value={id} />
          <Hidden name="seen" value={seen} />
          <TextField
            name="minutes"
            type="number"
            label={t('session.minutes')}
            hint={t('session.minutesHint')}
            defaultValue="15"
            width="short"
            min={-longestMove}
            max={longestMove}
          />
          <FormEnd>
            <Submit kind="plain">{t('session.moveDo')}</Submit>
          </FormEnd>
        </Form>
      </Section>
      <SpeakersOfSession
        {...{ locale, path, sessionId: id, speakers: event.speakers, people: event.people }}
      />
      <Section title={t('session.copy')} id="copy">
        <p>{t('session.copySays')}</p>
        <Form action={copyOnAgenda} id="copy" {...{ locale, path }}>
          <Hidden name="id" value={id} />
          <FormEnd>
            <Submit kind="plain">{t('session.copy')}</Submit>
          </FormEnd>
        </Form>
        <Confirm ask={t('session.remove')}>
          <p>{t('session.removeSays')}</p>
          <Form action={removeFromAgenda} id="remove" {...{ locale, path }}>
            <Hidden name="id" value={id} />
            <Hidden name="seen" value={seen} />
            <FormEnd>
              <Submit kind="danger">{t('session.remove')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      </Section>
    </>
  )
}
