import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { sayWhetherNamed } from '@/lib/leadership/actions'
import type { OwnMembership } from '@/lib/leadership/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  own: OwnMembership
  code: string
  locale: Locale
}

/** Whether a member of a leadership group stands there by name; and the way to its promises. */
export function OwnMembershipSection({ own, code, locale }: Props) {
  const t = translator(locale, 'leadership')
  const { dialogue, memberId } = own
  return (
    <Section title={t('own.title', { name: own.name })} id={`member-${memberId}`}>
      <Words as="p" of={dialogue.title} locale={locale} />
      <Form
        action={sayWhetherNamed}
        id={`member-form-${memberId}`}
        locale={locale}
        path="/commitments/confirm"
      >
        <Hidden name="code" value={code} />
        <Hidden name="memberId" value={memberId} />
        <Checkbox
          name="isNamed"
          label={t('own.isNamed')}
          hint={t('own.isNamedHint')}
          look="switch"
          defaultChecked={own.isNamed}
        />
        <FormEnd>
          <Submit>{t('own.save')}</Submit>
        </FormEnd>
      </Form>
      <p>
        <a href={`/${locale}/dialogues/${dialogue.slug}/commitments`}>{t('own.promises')}</a>
      </p>
    </Section>
  )
}
