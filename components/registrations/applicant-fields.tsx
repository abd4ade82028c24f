import { RadioGroup } from '@/components/form/choices'
import { Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { GroupMark } from '@/components/ui/group-mark'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { translator, type Locale, type MessageKey } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface ApplicantFieldsProps {
  locale: Locale
  groups: readonly StakeholderGroup[]
  organisations: readonly string[]
  /** The languages of the dialogue come first. */
  languages: readonly string[]
  given?: {
    name: string
    group: StakeholderGroup | null
    organisation: string | null
    roleTitle: string | null
    language: string
  } | null
  /** Asked by a facilitator about somebody else. */
  isForOther?: boolean
}

/** How somebody is shown in a dialogue: the same questions for the web, a facilitator and a later change. */
export function ApplicantFields(props: ApplicantFieldsProps) {
  const { locale, groups, organisations, languages, given, isForOther } = props
  const t = translator(locale, 'registrations')
  const asked = (key: 'name' | 'group' | 'organisation' | 'role' | 'language') =>
    t(isForOther ? (`form.${key}Other` as MessageKey<'registrations'>) : `form.${key}`)
  return (
    <>
      <TextField
        name="name"
        label={asked('name')}
        hint={t('form.nameWhy')}
        autoComplete={isForOther ? 'off' : 'name'}
        defaultValue={given?.name}
        width="medium"
      />
      <RadioGroup
        name="group"
        label={asked('group')}
        hint={t('form.groupWhy')}
        defaultValue={given?.group ?? undefined}
        options={groups.map((group) => ({
          value: group,
          label: <GroupMark group={group} locale={locale} />,
          hint: t(`form.groupAbout.${group}`),
        }))}
      />
      <TextField
        name="organisation"
        label={asked('organisation')}
        hint={t('form.organisationWhy')}
        optional
        suggestions={organisations}
        autoComplete="off"
        defaultValue={given?.organisation ?? undefined}
      />
      <TextField
        name="roleTitle"
        label={asked('role')}
        hint={t('form.roleWhy')}
        optional
        autoComplete="off"
        defaultValue={given?.roleTitle ?? undefined}
      />
      <Select
        name="language"
        label={asked('language')}
        hint={t('form.languageWhy')}
        width="medium"
        defaultValue={given?.language ?? (isForOther ? undefined : locale)}
        {...(isForOther && { placeholder: '—' })}
        options={inOrder(languageOptions(locale), languages)}
      />
    </>
  )
}

function inOrder<T extends { value: string }>(options: T[], first: readonly string[]): T[] {
  return [
    ...options.filter(({ value }) => first.includes(value)),
    ...options.filter(({ value }) => !first.includes(value)),
  ]
}

/** The age, before anything else; already known of somebody who said it before. */
export function AgeField({
  locale,
  isKnown,
  isForOther,
}: {
  locale: Locale
  isKnown?: boolean
  isForOther?: boolean
}) {
  const t = translator(locale, 'registrations')
  if (isKnown) return <Hidden name="adult" value="yes" />
  return (
    <RadioGroup
      name="adult"
      look="row"
      label={t(isForOther ? 'form.adultOther' : 'form.adult')}
      hint={t(isForOther ? 'form.adultOtherWhy' : 'form.adultWhy')}
      options={[
        { value: 'yes', label: t('form.yes') },
        { value: 'no', label: t('form.no') },
      ]}
    />
  )
}
