import type { Metadata } from 'next'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { RoundList, type OnRound } from '@/components/invitations/round-list'
import { RoundTexts } from '@/components/invitations/round-texts'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { sendRound } from '@/lib/invitations/actions'
import { reminderRule } from '@/lib/invitations/round'
import { rounds } from '@/lib/invitations/schema'
import { dryRun } from '@/lib/invitations/sending'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ round?: string | string[]; done?: string | string[] }>
}

const roundIn = (asked: unknown) => rounds.find((each) => each === asked) ?? 'first'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'invitations')
  return { title: t(`send.${roundIn((await searchParams).round)}Title`) }
}

export default async function SendPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const { round: asked, done } = await searchParams
  const round = roundIn(asked)
  const run = await ask((actor) => dryRun(actor, slug, round))
  const { mails, letters, calls, leftOut, samples } = run
  const counts = { mails: mails.length, letters: letters.length, calls: calls.length }
  const isEmpty = mails.length + letters.length + calls.length === 0
  const people = (name: 'mails' | 'letters' | 'calls', list: readonly OnRound[]) => (
    <RoundList title={t(`send.${name}`)} people={list} locale={locale} />
  )
  return (
    <>
      <DeskHead
        event={run.event}
        title={t(`send.${round}Title`)}
        under={{ part: 'invitations', label: t('title') }}
        lead={t('send.lead')}
        locale={locale}
      />
      {done === 'changed' && (
        <Notice kind="warning" locale={locale} title={t('done.changed')} isAnswer />
      )}
      {round === 'reminder' && <p>{t('send.reminderRule', reminderRule)}</p>}
      {isEmpty ? (
        <EmptyState title={t('send.empty')} />
      ) : (
        <>
          <Section title={t('send.texts')} id="texts">
            <RoundTexts samples={samples} locale={locale} />
          </Section>
          {people('mails', mails)}
          {people('letters', letters)}
          {people('calls', calls)}
        </>
      )}
      {leftOut.length > 0 && (
        <RoundList title={t('send.leftOut')} people={leftOut} locale={locale} />
      )}
      {!isEmpty && (
        <Form action={sendRound} locale={locale}>
          <Hidden name="slug" value={slug} />
          <Hidden name="round" value={round} />
          <Hidden name="seen" value={run.seen} />
          {letters.length > 0 && round === 'first' && <p>{t('send.afterLetters')}</p>}
          <FormEnd>
            <Submit>{t('send.confirm', counts)}</Submit>
          </FormEnd>
        </Form>
      )}
    </>
  )
}
