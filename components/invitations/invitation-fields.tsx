import { Checkbox } from '@/components/form/checkbox'
import { DateField } from '@/components/form/date-and-time'
import { RadioGroup } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { GroupMark } from '@/components/ui/group-mark'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { invitationAsForm } from '@/lib/invitations/as-form'
import { channels } from '@/lib/invitations/schema'
import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'

interface InvitationFieldsProps {
  locale: Locale
  groups: readonly StakeholderGroup[]
  /** What stands now; contacts masked. */
  form?: ReturnType<typeof invitationAsForm>
}

export function InvitationFields({ locale, groups, form }: InvitationFieldsProps) {
  const t = translator(locale, 'invitations')
  const { language } = formatter(locale)
  const now = (contact: string | undefined) =>
    contact ? t('form.stays', { contact }) : t('form.contactWhy')
  return (
    <>
      <TextField
        name="name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        defaultValue={form?.name}
      />
      <RadioGroup
        name="group"
        label={t('form.group')}
        defaultValue={form?.group}
        options={groups.map((group) => ({
          value: group,
          label: <GroupMark group={group} locale={locale} />,
        }))}
      />
      <TextField
        name="organisationName"
        label={t('form.organisation')}
        defaultValue={form?.organisationName}
        optional
      />
      <TextField
        name="roleTitle"
        label={t('form.roleTitle')}
        defaultValue={form?.roleTitle}
        optional
      />
      <Select
        name="language"
        label={t('form.language')}
        defaultValue={form?.language ?? locale}
        options={locales.map((value) => ({ value, label: language(value) }))}
        width="medium"
      />
      <RadioGroup
        name="channel"
        label={t('form.channel')}
        defaultValue={form?.channel}
        look="row"
        options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
      />
      <TextField
        name="address"
        type="email"
        label={t('form.address')}
        hint={now(form?.address)}
        autoComplete="off"
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={t('form.phone')}
        hint={now(form?.phone)}
        autoComplete="off"
        width="medium"
        optional
      />
      <DateField
        name="answerBy"
        label={t('form.answerBy')}
        hint={t('form.answerByHint')}
        defaultValue={form?.answerBy}
        optional
      />
      <Checkbox
        name="isDelegable"
        label={t('form.isDelegable')}
        hint={t('form.isDelegableHint')}
        defaultChecked={form?.isDelegable === 'on'}
      />
    </>
  )
}
