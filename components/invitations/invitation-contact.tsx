import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { showInvitationContact } from '@/lib/invitations/actions'
import { translator } from '@/lib/platform/i18n'
import type { OneProps } from './one'

/** How somebody can be reached: masked until asked for with a reason. */
export function InvitationContact({ one, locale, path }: OneProps) {
  const t = translator(locale, 'invitations')
  const { address, phone } = one.invitation.contact
  const hasContact = address !== '' || phone !== ''
  return (
    <Section title={t('one.contact')} id="contact">
      <Facts
        items={[
          { term: t('form.address'), detail: address },
          { term: t('form.phone'), detail: phone },
        ]}
      />
      {!hasContact && <p>{t('one.noContact')}</p>}
      {one.isUnmasked && <p className="text-small text-muted">{t('one.unmasked')}</p>}
      {hasContact && one.may.unmask && (
        <Details summary={t('one.unmask')}>
          <Form action={showInvitationContact} id="unmask" {...{ locale, path }}>
            <Hidden name="id" value={one.invitation.id} />
            <TextField name="reason" label={t('one.unmaskReason')} hint={t('one.unmaskWhy')} />
            <FormEnd>
              <Submit kind="plain">{t('one.unmask')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}
