import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Seen } from '@/components/form/seen'
import { TranslatedField } from '@/components/form/translated-field'
import { GroupMark } from '@/components/ui/group-mark'
import { RegistrationState, type StakeholderGroup } from '@/generated/prisma/enums'
import type { Audience } from '@/lib/mailings/audience'
import { limits } from '@/lib/mailings/schema'
import type { Written } from '@/lib/mailings/wording'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

interface Choices {
  groups: readonly StakeholderGroup[]
  languages: readonly string[]
  days: readonly string[]
}

interface MailingFieldsProps {
  locale: Locale
  choices: Choices
  mailing?: Written & { audience: Audience; seen: string }
}

/** The words of a message and whom it is for, empty or as they stand. */
export function MailingFields({ locale, choices, mailing }: MailingFieldsProps) {
  const t = translator(locale, 'mailings')
  const states = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  const { language, day } = formatter(locale)
  const languages = writingLanguages(locale)
  const { audience } = mailing ?? {}
  // What was chosen before stays to be seen, even where nobody is left of it.
  const also = <T,>(there: readonly T[], chosen: readonly T[] = []) => [
    ...new Set([...there, ...chosen]),
  ]
  const label = (name: Parameters<typeof t>[0]) => t(name)
  const options = {
    states: Object.values(RegistrationState).map((value) => ({
      value,
      label: states(`state.${value}`),
    })),
    languages: also(choices.languages, audience?.languages).map((value) => ({
      value,
      label: language(value),
    })),
    attendance: [
      ...(['any', 'came', 'never'] as const).map((value) => ({
        value,
        label: t(`fields.${value}`),
      })),
      ...choices.days.map((value) => ({
        value,
        label: t('fields.cameOn', { day: day(new Date(`${value}T00:00:00Z`)) }),
      })),
    ],
  }
  const groups = also(choices.groups, audience?.groups)
  return (
    <>
      {mailing && (
        <Seen
          value={mailing.seen}
          languages={languages}
          fields={[
            ...(['subject', 'body', 'short'] as const).map((name) => ({
              name,
              label: t(`fields.${name}`),
            })),
            { name: 'states', label: t('fields.states'), options: options.states },
            {
              name: 'groups',
              label: t('fields.groups'),
              options: groups.map((value) => ({ value, label: ui(`group.${value}`) })),
            },
            { name: 'languages', label: t('fields.languages'), options: options.languages },
            { name: 'attendance', label: t('fields.attendance'), options: options.attendance },
          ]}
        />
      )}
      <TranslatedField
        name="subject"
        label={label('fields.subject')}
        languages={languages}
        value={mailing?.subject}
        limit={limits.subject}
      />
      <TranslatedField
        name="body"
        label={label('fields.body')}
        hint={label('fields.bodyHint')}
        languages={languages}
        value={mailing?.body}
        rows={8}
        limit={limits.body}
      />
      <TranslatedField
        name="short"
        label={label('fields.short')}
        hint={label('fields.shortHint')}
        languages={languages}
        value={mailing?.short ?? undefined}
        rows={3}
        limit={limits.short}
        optional
      />
      <CheckboxGroup
        name="states"
        label={label('fields.states')}
        hint={label('fields.statesHint')}
        look="row"
        options={options.states}
        defaultValues={audience?.states ?? ['confirmed']}
      />
      {groups.length > 0 && (
        <CheckboxGroup
          name="groups"
          label={label('fields.groups')}
          hint={label('fields.all')}
          look="row"
          options={groups.map((value) => ({
            value,
            label: <GroupMark group={value} locale={locale} />,
          }))}
          defaultValues={audience?.groups ?? []}
          optional
        />
      )}
      {options.languages.length > 1 && (
        <CheckboxGroup
          name="languages"
          label={label('fields.languages')}
          hint={label('fields.all')}
          look="row"
          options={options.languages}
          defaultValues={audience?.languages ?? []}
          optional
        />
      )}
      <RadioGroup
        name="attendance"
        label={label('fields.attendance')}
        look="row"
        options={options.attendance}
        defaultValue={audience?.attendance ?? 'any'}
      />
    </>
  )
}
