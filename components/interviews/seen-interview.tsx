import { Seen } from '@/components/form/seen'
import { groupNames } from '@/components/ui/group-mark'
import { topicOptions } from '@/lib/dialogues/topics'
import type { InterviewChoices } from '@/lib/interviews/form-choices'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'

interface SeenInterviewProps {
  seen: string
  choices: InterviewChoices
  locale: Locale
}

/** The fields of an interview by name, for when two people change it at once. */
export function SeenInterview({ seen, choices, locale }: SeenInterviewProps) {
  const t = translator(locale, 'interviews')
  const ui = translator(locale, 'ui')
  const plain = ['title', 'speakerName', 'speakerRole', 'abstract', 'recordedOn'] as const
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        ...plain.map((name) => ({ name, label: t(`manage.field.${name}`) })),
        {
          name: 'speakerGroup',
          label: t('manage.field.speakerGroup'),
          options: groupNames.map((value) => ({ value, label: ui(`group.${value}`) })),
        },
        {
          name: 'attribution',
          label: t('manage.field.attribution'),
          options: (['group', 'role', 'named', 'anonymous'] as const).map((value) => ({
            value,
            label: t(`attribution.${value}`),
          })),
        },
        {
          name: 'scope',
          label: t('manage.field.scope'),
          options: [
            { value: 'dialogue', label: t('manage.field.scopeDialogue') },
            { value: 'public', label: t('manage.field.scopePublic') },
          ],
        },
        {
          name: 'spokenLanguage',
          label: t('manage.field.spokenLanguage'),
          options: languageOptions(locale),
        },
        {
          name: 'eventSlug',
          label: t('manage.field.event'),
          options: choices.events.map(({ slug, title }) => ({
            value: slug,
            label: inLanguage(title, locale).text,
          })),
        },
        {
          name: 'speakerId',
          label: t('manage.field.speakerId'),
          options: choices.people.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'topics', label: t('fact.topics'), options: topicOptions(locale) },
        { name: 'goals', label: translator(locale, 'goals')('field') },
      ]}
    />
  )
}
