import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { translator, type Locale, locales, formatter } from '@/lib/platform/i18n'
import { inviteToTeam } from '@/lib/roles/actions'
import { groups, type TeamRole } from '@/lib/roles/schema'
import type { FormState } from '@/lib/web/form-state'
import { roleLabel } from './role-label'

/** Asks somebody by e-mail to join the team. */
export function InviteForm({
  slug,
  roles,
  locale,
  initial,
}: {
  slug: string
  /** What the asker may give. */
  roles: readonly TeamRole[]
  locale: Locale
  initial: FormState
}) {
  const t = translator(locale, 'roles')
  const ui = translator(locale, 'ui')
  const path = `/manage/dialogues/${slug}/team`
  return (
    <Form action={inviteToTeam} id="invite" {...{ locale, path, initial }}>
      <p className="mb-6">{t('team.inviteLead')}</p>
      <Hidden name="slug" value={slug} />
      <RadioGroup
        name="role"
        label={t('team.inviteRole')}
        options={roles.map((role) => ({
          value: role,
          label: roleLabel(role, locale),
          hint: t(`says.${role}`),
        }))}
      />
      <TextField name="address" type="email" label={t('team.inviteAddress')} />
      <Select
        name="speaksFor"
        label={t('team.inviteGroup')}
        hint={t('team.inviteGroupHint')}
        options={groups.map((value) => ({ value, label: ui(`group.${value}`) }))}
        placeholder={t('team.nobody')}
        optional
      />
      <Select
        name="language"
        label={t('team.inviteLanguage')}
        options={locales.map((value) => ({ value, label: formatter(locale).language(value) }))}
        defaultValue={locale}
      />
      <FormEnd>
        <Submit>{t('team.inviteDo')}</Submit>
      </FormEnd>
    </Form>
  )
}
