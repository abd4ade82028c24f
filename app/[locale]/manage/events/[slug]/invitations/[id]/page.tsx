import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { AnswerHeard } from '@/components/invitations/answer-heard'
import { ChangeInvitation } from '@/components/invitations/change-invitation'
import { InvitationContact } from '@/components/invitations/invitation-contact'
import { InvitationFacts } from '@/components/invitations/invitation-facts'
import { InvitationHistory } from '@/components/invitations/invitation-history'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { oneInvitation } from '@/lib/invitations/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string, id: string) => ask((actor) => oneInvitation(actor, slug, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  return { title: (await load(slug, id)).invitation.name }
}

const results = ['saved', 'revoked', 'yes', 'no', 'underAge'] as const

export default async function InvitationPage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const one = await load(slug, id)
  const asked = (await searchParams).done
  const done = results.find((each) => each === asked)
  const list = `/${locale}/manage/events/${slug}/invitations`
  const path = `/manage/events/${slug}/invitations/${id}`
  return (
    <>
      <DeskHead
        event={one.event}
        title={one.invitation.name}
        under={{ part: 'invitations', label: t('title') }}
        locale={locale}
      />
      {done && <Notice kind="good" locale={locale} title={t(`done.${done}`)} isAnswer />}
      <Toolbar>
        <ButtonLink href={list}>{t('title')}</ButtonLink>
        {one.may.print && (
          <ButtonLink href={`${list}/letters?one=${id}`}>{t('one.print')}</ButtonLink>
        )}
      </Toolbar>
      <Section title={t('one.facts')}>
        <InvitationFacts one={one} list={list} locale={locale} />
      </Section>
      <InvitationContact one={one} {...{ locale, path }} />
      {one.may.answerFor && <AnswerHeard one={one} {...{ locale, path }} />}
      <ChangeInvitation one={one} {...{ locale, path }} />
      <InvitationHistory one={one} locale={locale} />
    </>
  )
}
