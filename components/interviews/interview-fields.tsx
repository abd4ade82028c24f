import { DateField } from '@/components/form/date-and-time'
import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { ChooseGoals } from '@/components/goals/choose-goals'
import { GroupMark, groupNames } from '@/components/ui/group-mark'
import { topicOptions } from '@/lib/dialogues/topics'
import type { InterviewChoices } from '@/lib/interviews/form-choices'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { limits } from '@/lib/interviews/schema'
import { dayText } from '@/lib/platform/inputs'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'

interface InterviewFieldsProps {
  locale: Locale
  choices: InterviewChoices
  interview?: ManagedInterview | undefined
}

const attributions = ['group', 'role', 'named', 'anonymous'] as const

/** All that is said about an interview. The least that can be shown is what the form begins with. */
export function InterviewFields({ locale, choices, interview }: InterviewFieldsProps) {
  const t = translator(locale, 'interviews')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="title"
        label={t('manage.field.title')}
        hint={t('manage.field.titleHint')}
        limit={limits.title}
        value={interview?.title}
        languages={languages}
      />
      <RadioGroup
        name="speakerGroup"
        label={t('manage.field.speakerGroup')}
        options={groupNames.map((group) => ({
          value: group,
          label: <GroupMark group={group} locale={locale} />,
        }))}
        look="row"
        defaultValue={interview?.firstSpeaker?.group}
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
        defaultValue={interview?.firstSpeaker?.attribution ?? 'group'}
      />
      <TextField
        name="speakerName"
        label={t('manage.field.speakerName')}
        hint={t('manage.field.speakerNameHint')}
        defaultValue={interview?.firstSpeaker?.name ?? ''}
        autoComplete="off"
        optional
      />
      <TextField
        name="speakerRole"
        label={t('manage.field.speakerRole')}
        hint={t('manage.field.speakerRoleHint')}
        defaultValue={interview?.firstSpeaker?.role ?? ''}
        autoComplete="off"
        optional
      />
      <RadioGroup
        name="scope"
        label={t('manage.field.scope')}
        options={[
          { value: 'dialogue', label: t('manage.field.scopeDialogue') },
          {
            value: 'public',
            label: t('manage.field.scopePublic'),
            hint: t('manage.field.scopePublicHint'),
          },
        ]}
        defaultValue={interview?.isPublic ? 'public' : 'dialogue'}
      />
      <Select
        name="spokenLanguage"
        label={t('manage.field.spokenLanguage')}
        options={languageOptions(locale)}
        defaultValue={interview?.spokenLanguage ?? locale}
        width="medium"
      />
      <TranslatedField
        name="abstract"
        label={t('manage.field.abstract')}
        hint={t('manage.field.abstractHint')}
        rows={4}
        limit={limits.abstract}
        value={interview?.abstract ?? undefined}
        languages={languages}
        optional
      />
      <DateField
        name="recordedOn"
        label={t('manage.field.recordedOn')}
        defaultValue={dayText(interview?.recordedOn ?? null)}
        optional
      />
      <WhoAndWhere {...{ locale, choices, interview }} />
    </>
  )
}

function WhoAndWhere({ locale, choices, interview }: InterviewFieldsProps) {
  const t = translator(locale, 'interviews')
  const ui = translator(locale, 'ui')
  return (
    <>
      {choices.events.length > 0 && (
        <Select
          name="eventSlug"
          label={t('manage.field.event')}
          options={[
            { value: '', label: t('manage.field.noEvent') },
            ...choices.events.map(({ slug, title }) => ({
              value: slug,
              label: inLanguage(title, locale).text,
            })),
          ]}
          defaultValue={interview?.eventSlug ?? ''}
          optional
        />
      )}
      {choices.people.length > 0 && (
        <Select
          name="speakerId"
          label={t('manage.field.speakerId')}
          hint={t('manage.field.speakerIdHint')}
          options={[
            { value: '', label: t('manage.field.nobody') },
            ...choices.people.map(({ id, name, group }) => ({
              value: id,
              label: `${name} (${ui(`group.${group}`)})`,
            })),
          ]}
          defaultValue={interview?.speakerId ?? ''}
          optional
        />
      )}
      <CheckboxGroup
        name="topics"
        label={t('fact.topics')}
        options={topicOptions(locale)}
        look="row"
        defaultValues={interview?.topics ?? []}
        optional
      />
      <ChooseGoals value={interview?.goals ?? []} locale={locale} />
    </>
  )
}
