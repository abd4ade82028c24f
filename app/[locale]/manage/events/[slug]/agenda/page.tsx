import type { Metadata } from 'next'
import { cache } from 'react'
import { Agenda } from '@/components/agendas/agenda'
import { Clashes } from '@/components/agendas/clashes'
import { SessionFields } from '@/components/agendas/session-fields'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { addToAgenda } from '@/lib/agendas/actions'
import { agendaForEditing } from '@/lib/agendas/queries'
import { formatter, translator } from '@/lib/platform/i18n'
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
  const { sessions, places, clashes, version, unpublished } = event
  const path = `/manage/events/${slug}/agenda`
  const state = version === null ? 'never' : unpublished > 0 ? 'ahead' : 'upToDate'
  return (
    <>
      <DeskHead
        event={event}
        title={t('title')}
        lead={`${t(`working.${state}`, { number: version?.number ?? 0, count: unpublished })} ${translator(locale, 'events')('zoneNote', { zone: formatter(locale).zone(event.timeZone) })}`}
        locale={locale}
      />
      <Toolbar>
        <ButtonLink
          kind={state === 'upToDate' ? 'plain' : 'main'}
          href={`/${locale}${path}/publish`}
        >
          {t('publish')}
        </ButtonLink>
        <ButtonLink href={`/${locale}${path}/late`}>{t('late')}</ButtonLink>
        <ButtonLink href={`/${locale}${path}/places`}>{t('rooms')}</ButtonLink>
      </Toolbar>
      <Clashes
        clashes={clashes}
        titles={new Map(sessions.map(({ id, title }) => [id, title]))}
        locale={locale}
      />
      {sessions.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Section title={t('sessions')} id="sessions">
          <Agenda
            sessions={sessions}
            zone={event.timeZone}
            locale={locale}
            after={({ id, title }) => (
              <p className="no-print">
                <a
                  href={`/${locale}${path}/sessions/${id}`}
                  aria-label={t('session.editOf', { title: inLanguage(title, locale).text })}
                >
                  {t('session.edit')}
                </a>
              </p>
            )}
          />
        </Section>
      )}
      <Details summary={t('session.addTitle')}>
        <Form action={addToAgenda} id="new-session" {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <SessionFields {...{ locale, event, places }} slot={event.next} />
          <FormEnd>
            <Submit>{t('session.add')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}
