import { RadioGroup } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { groupNames } from '@/components/ui/group-mark'
import type { AskedSpeaker } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'

const attributions = ['group', 'role', 'named', 'anonymous'] as const

/** Who speaks. The least that can be shown is what the form begins with. */
export function SpeakerFields({ locale, speaker }: { locale: Locale; speaker?: AskedSpeaker }) {
  const t = translator(locale, 'interviews')
  const ui = translator(locale, 'ui')
  return (
    <>
      <Select
        name="group"
        label={t('manage.field.speakerGroup')}
        options={groupNames.map((value) => ({ value, label: ui(`group.${value}`) }))}
        defaultValue={speaker?.group ?? 'miners'}
        width="medium"
      />
      <RadioGroup
        name="attribution"
        label={t('manage.field.attribution')}
        hint={t('manage.field.attributionHelp')}
        options={attributions.map((value) => ({
          value,
          label: t(`attribution.${value}`),
          hint: t(`manage.attributionHint.${value}`),
        }))}
        defaultValue={speaker?.attribution ?? 'group'}
      />
      <TextField
        name="name"
        label={t('manage.field.speakerName')}
        hint={t('manage.field.speakerNameHint')}
        defaultValue={speaker?.name ?? ''}
        autoComplete="off"
        optional
      />
      <TextField
        name="role"
        label={t('manage.field.speakerRole')}
        hint={t('manage.field.speakerRoleHint')}
        defaultValue={speaker?.role ?? ''}
        autoComplete="off"
        optional
      />
    </>
  )
}
