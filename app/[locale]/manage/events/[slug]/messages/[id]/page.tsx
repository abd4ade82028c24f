import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { MailPreview } from '@/components/mailings/mail-preview'
import { MailingFields } from '@/components/mailings/mailing-fields'
import { WhoGetsIt } from '@/components/mailings/who-gets-it'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Words } from '@/components/ui/words'
import { saveMailing, send, throwAway } from '@/lib/mailings/actions'
import { audienceChoices, mailingDesk } from '@/lib/mailings/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string, id: string) => ask((actor) => mailingDesk(actor, slug, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const locale = localeOf(await params)
  return { title: inLanguage((await load(slug, id)).title, locale).text }
}

export default async function MessagePage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'mailings')
  const mailing = await load(slug, id)
  const { event, counts, sentAt, mayWrite, maySend, mayCall, called } = mailing
  const choices = mayWrite ? await ask((actor) => audienceChoices(actor, slug)) : null
  const path = `/manage/events/${slug}/messages/${id}`
  const { done } = await searchParams
  return (
    <>
      <DeskHead
        event={event}
        title={<Words of={mailing.title} locale={locale} />}
        under={{ part: 'messages', label: t('title') }}
        lead={sentAt ? t('sentOn', { day: formatter(locale).day(sentAt) }) : t('draft')}
        locale={locale}
      />
      {done === 'changed' && !sentAt && (
        <Notice kind="warning" locale={locale} isAnswer>
          {t('changed')}
        </Notice>
      )}
      {(done === 'sent' || done === 'saved') && (done === 'sent') === (sentAt !== null) && (
        <Notice kind="good" locale={locale} isAnswer>
          {t(done)}
        </Notice>
      )}
      <Section title={t('who')} id="who">
        <WhoGetsIt mailing={mailing} locale={locale} />
        {sentAt && counts.toCall > 0 && mayCall && (
          <div className="mt-6">
            <p>{t('call.progress', { told: called, count: counts.toCall })}</p>
            <ButtonLink kind="main" href={`/${locale}${path}/calls`}>
              {t('calls')}
            </ButtonLink>
          </div>
        )}
      </Section>
      {counts.people > 0 && (
        <Section title={t('preview')} id="preview">
          <MailPreview mailing={mailing} locale={locale} />
        </Section>
      )}
      {maySend && counts.people > 0 && (
        <Section title={t('sendTitle')} id="send">
          <p>{t('sendSays')}</p>
          <Form action={send} id="send-it" {...{ locale, path }}>
            <Hidden name="id" value={id} />
            <Hidden name="mark" value={mailing.mark} />
            <FormEnd>
              <Submit>{t('send', counts)}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      {choices && (
        <Section title={t('words')} id="words">
          <Details summary={t('edit')} isOpen={counts.people === 0}>
            <Form
              action={saveMailing}
              initial={await heldState(path)}
              {...{ locale, path }}
              guarded
            >
              <Hidden name="id" value={id} />
              <MailingFields {...{ locale, choices, mailing }} />
              <FormEnd>
                <Submit kind="plain">{t('save')}</Submit>
              </FormEnd>
            </Form>
          </Details>
          <Confirm ask={t('drop')}>
            <p>{t('dropSays')}</p>
            <Form action={throwAway} id="drop" {...{ locale, path }}>
              <Hidden name="id" value={id} />
              <Submit kind="danger">{t('drop')}</Submit>
            </Form>
          </Confirm>
        </Section>
      )}
    </>
  )
}
