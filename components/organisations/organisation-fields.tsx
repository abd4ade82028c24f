import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { groupNames } from '@/components/ui/group-mark'
import { organisationLimits } from '@/lib/organisations/schema'
import type { organisationForEditing } from '@/lib/organisations/queries'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

interface Props {
  /** Missing for a new one. */
  organisation?: Awaited<ReturnType<typeof organisationForEditing>>
  locale: Locale
}

export function OrganisationFields({ organisation, locale }: Props) {
  const t = translator(locale, 'organisations')
  const ui = translator(locale, 'ui')
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        autoComplete="organization"
        defaultValue={organisation?.name}
      />
      <Select
        name="group"
        label={t('field.group')}
        optional
        placeholder={t('field.groupNone')}
        options={groupNames.map((value) => ({ value, label: ui(`group.${value}`) }))}
        defaultValue={organisation?.group ?? ''}
        width="medium"
      />
      <Select
        name="country"
        label={t('field.country')}
        optional
        placeholder={t('field.countryNone')}
        options={countryOptions(locale)}
        defaultValue={organisation?.country ?? ''}
        width="medium"
      />
      <TranslatedField
        name="about"
        label={t('field.about')}
        optional
        languages={writingLanguages(locale)}
        value={organisation?.about ?? undefined}
        rows={4}
        limit={organisationLimits.about}
      />
      <TextField
        name="contactEmail"
        label={t('field.contactEmail')}
        hint={t('field.contactEmailHint')}
        type="email"
        optional
        defaultValue={organisation?.contactEmail ?? ''}
      />
      <TextField
        name="website"
        label={t('field.website')}
        type="url"
        optional
        defaultValue={organisation?.website ?? ''}
      />
    </>
  )
}
