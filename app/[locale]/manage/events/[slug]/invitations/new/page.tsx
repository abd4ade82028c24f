import type { Metadata } from 'next'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { InvitationFields } from '@/components/invitations/invitation-fields'
import { addInvitation } from '@/lib/invitations/actions'
import { newInvitationForm } from '@/lib/invitations/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'invitations')('form.newTitle') }
}

export default async function NewInvitationPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const { event, groups } = await ask((actor) => newInvitationForm(actor, slug))
  const path = `/manage/events/${slug}/invitations/new`
  const initial = await heldState(path)
  return (
    <>
      <DeskHead
        event={event}
        title={t('form.newTitle')}
        under={{ part: 'invitations', label: t('title') }}
        lead={t('form.newLead')}
        locale={locale}
      />
      <Form action={addInvitation} guarded {...{ locale, path, initial }}>
        <Hidden name="slug" value={slug} />
        <InvitationFields locale={locale} groups={groups} />
        <FormEnd>
          <Submit>{t('form.write')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
