import type { Metadata } from 'next'
import { cache } from 'react'
import { AskedTable } from '@/components/event-roles/asked-table'
import { EventTeamTable } from '@/components/event-roles/event-team-table'
import { AskForRole, GiveRole } from '@/components/event-roles/give-role'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { eventTeam } from '@/lib/event-roles/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => eventTeam(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'roles')('atEvent.titleOf', { title }) }
}

export default async function EventTeamPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'roles')
  const team = await load(slug)
  const path = `/manage/events/${slug}/team`
  const done = `atEvent.done.${String((await searchParams).done)}`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('atEvent.title')}
        lead={<p>{t('atEvent.lead')}</p>}
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(team.title, locale).text },
        ]}
      />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      <EventTeamTable members={team.members} {...{ locale, path }} />
      {team.mayGive.length > 0 && (
        <>
          <Section title={t('atEvent.give')} id="give-somebody">
            <GiveRole {...{ team, locale, path }} />
          </Section>
          <Section title={t('atEvent.ask')} id="ask-somebody">
            <AskForRole {...{ team, locale, path }} />
          </Section>
          <Section title={t('atEvent.asked')}>
            <AskedTable invitations={team.invitations} {...{ locale, path }} />
          </Section>
        </>
      )}
    </>
  )
}
