import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { askForRole, giveRole } from '@/lib/event-roles/actions'
import type { EventTeam } from '@/lib/event-roles/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { groups as allGroups } from '@/lib/roles/schema'
import { eventRoleLabel } from './role-words'

interface Props {
  team: EventTeam
  locale: Locale
  path: string
}

/** Gives a role to somebody who is known here. */
export function GiveRole({ team, locale, path }: Props) {
  const t = translator(locale, 'roles')
  const ui = translator(locale, 'ui')
  if (team.candidates.length === 0) return <p>{t('atEvent.nobodyToChoose')}</p>
  return (
    <Form action={giveRole} id="give" {...{ locale, path }}>
      <Hidden name="slug" value={team.slug} />
      <Select
        name="personId"
        label={t('atEvent.who')}
        hint={t('atEvent.whoHint')}
        placeholder={t('atEvent.choosePerson')}
        options={team.candidates.map(({ personId, name, group }) => ({
          value: personId,
          label: group ? `${name} (${ui(`group.${group}`)})` : name,
        }))}
      />
      <RoleFields {...{ team, locale }} />
      <FormEnd>
        <Submit>{t('atEvent.giveDo')}</Submit>
      </FormEnd>
    </Form>
  )
}

/** Asks the owner of an address. */
export function AskForRole({ team, locale, path }: Props) {
  const t = translator(locale, 'roles')
  return (
    <Form action={askForRole} id="ask" {...{ locale, path }}>
      <p className="mb-6">{t('atEvent.askLead')}</p>
      <Hidden name="slug" value={team.slug} />
      <TextField name="address" type="email" label={t('atEvent.address')} />
      <RoleFields {...{ team, locale }} />
      <FormEnd>
        <Submit>{t('atEvent.askDo')}</Submit>
      </FormEnd>
    </Form>
  )
}

function RoleFields({ team, locale }: Omit<Props, 'path'>) {
  const t = translator(locale, 'roles')
  const ui = translator(locale, 'ui')
  const groups = team.groups.length > 0 ? team.groups : allGroups
  return (
    <>
      <RadioGroup
        name="role"
        label={t('atEvent.role')}
        options={team.mayGive.map((role) => ({
          value: role,
          label: eventRoleLabel(role, locale),
          hint: t(`atEvent.says.${role}`),
        }))}
      />
      <CheckboxGroup
        name="groups"
        label={t('atEvent.groups')}
        hint={t('atEvent.groupsHint')}
        options={groups.map((group) => ({ value: group, label: ui(`group.${group}`) }))}
        look="row"
        optional
      />
    </>
  )
}
