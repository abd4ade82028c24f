import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { saveInvitation, takeBackInvitation } from '@/lib/invitations/actions'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { InvitationFields } from './invitation-fields'
import type { OneProps } from './one'

/** Correcting an invitation, or taking it back. */
export function ChangeInvitation({ one, locale, path }: OneProps) {
  const t = translator(locale, 'invitations')
  const { may, form, groups, invitation } = one
  if (!may.change && !may.revoke) return null
  const fields = [
    { name: 'name', label: t('form.name') },
    { name: 'group', label: t('form.group') },
    { name: 'organisationName', label: t('form.organisation') },
    { name: 'roleTitle', label: t('form.roleTitle') },
    { name: 'language', label: t('form.language') },
    { name: 'channel', label: t('form.channel') },
    { name: 'address', label: t('form.address') },
    { name: 'phone', label: t('form.phone') },
    { name: 'answerBy', label: t('form.answerBy') },
    { name: 'isDelegable', label: t('form.isDelegable') },
  ]
  return (
    <Section title={t('one.change')} id="change">
      {may.change && (
        <Details summary={t('one.change')}>
          <p>{t('form.redirects')}</p>
          <Form action={saveInvitation} id="save" {...{ locale, path }}>
            <Hidden name="id" value={invitation.id} />
            <Seen value={one.seen} fields={fields} languages={writingLanguages(locale)} />
            <InvitationFields {...{ locale, groups, form }} />
            <FormEnd>
              <Submit kind="plain">{t('form.save')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {may.revoke && (
        <Confirm ask={t('one.revoke')}>
          <p>{t('one.revokeSays')}</p>
          <Form action={takeBackInvitation} id="revoke" {...{ locale, path }}>
            <Hidden name="id" value={invitation.id} />
            <TextField name="reason" label={t('one.revokeReason')} optional />
            <FormEnd>
              <Submit kind="danger">{t('one.revoke')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
