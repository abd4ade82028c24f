import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Agenda } from '@/components/agendas/agenda'
import { RsvpAnswer } from '@/components/invitations/rsvp-answer'
import { RsvpCode } from '@/components/invitations/rsvp-code'
import { RsvpFacts } from '@/components/invitations/rsvp-facts'
import { RsvpStanding } from '@/components/invitations/rsvp-standing'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { invitationBehind } from '@/lib/invitations/by-code'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<{ said?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(localeOf(await params), 'invitations')('rsvp.title')
  // The address holds the code.
  return { title, robots: { index: false, follow: false } }
}

export default async function InvitedPage({ params, searchParams }: Props) {
  const { code } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const { said } = await searchParams
  const network = (await headers()).get('x-baraza-client')
  const opened = await ask((actor) => invitationBehind(actor, decoded(code), network))
  const found = 'found' in opened ? opened.found : null
  if (!found) {
    const wait = 'wait' in opened ? opened.wait : null
    return (
      <>
        <PageHead locale={locale} title={t('rsvp.title')} />
        <Notice
          kind="warning"
          locale={locale}
          title={t(wait === null ? 'rsvp.unknown' : 'rsvp.wait')}
        >
          <p>{wait === null ? t('rsvp.unknownSays') : t('rsvp.waitSays', { seconds: wait })}</p>
        </Notice>
        <RsvpCode locale={locale} />
      </>
    )
  }
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={found.event.title} locale={locale} />}
        above={t('rsvp.title')}
        lead={t('rsvp.for', { name: found.name })}
      />
      <RsvpStanding {...{ found, locale }} code={decoded(code)} said={String(said ?? '')} />
      <RsvpFacts {...{ found, locale }} />
      {found.sessions.length > 0 && (
        <Section title={t('rsvp.agenda')} id="agenda">
          <p className="text-muted mb-6">
            {translator(locale, 'events')('zoneNote', { zone: formatter(locale).zone(found.zone) })}
          </p>
          <Agenda sessions={found.sessions} zone={found.zone} locale={locale} />
        </Section>
      )}
      <RsvpAnswer {...{ found, locale }} code={decoded(code)} />
    </>
  )
}

/** As it was typed; an address that is none stays as it is, and is no code. */
function decoded(code: string): string {
  return /%[0-9A-Fa-f]{2}/.test(code) ? code.replaceAll('%20', ' ') : code
}
