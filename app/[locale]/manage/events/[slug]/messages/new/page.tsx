import type { Metadata } from 'next'
import { MailingFields } from '@/components/mailings/mailing-fields'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { saveNewMailing } from '@/lib/mailings/actions'
import { audienceChoices } from '@/lib/mailings/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'mailings')('new') }
}

export default async function NewMessagePage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'mailings')
  const choices = await ask((actor) => audienceChoices(actor, slug))
  const path = `/manage/events/${slug}/messages/new`
  const initial = await heldState(path)
  return (
    <>
      <DeskHead
        event={choices.event}
        title={t('new')}
        under={{ part: 'messages', label: t('title') }}
        locale={locale}
      />
      <Form action={saveNewMailing} {...{ locale, path, initial }} guarded>
        <Hidden name="slug" value={slug} />
        <MailingFields {...{ locale, choices }} />
        <FormEnd>
          <Submit>{t('save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
