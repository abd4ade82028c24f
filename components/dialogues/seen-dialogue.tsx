import { Seen } from '@/components/form/seen'
import type { HostOption } from '@/lib/dialogues/managing/queries'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { topicOptions } from '@/lib/dialogues/topics'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

interface SeenDialogueProps {
  seen: string
  hosts: readonly HostOption[]
  locale: Locale
}

/** The fields of a dialogue by name, for when two people change it at once. */
export function SeenDialogue({ seen, hosts, locale }: SeenDialogueProps) {
  const t = translator(locale, 'dialogues')
  const ui = translator(locale, 'ui')
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        { name: 'title', label: t('field.title') },
        { name: 'description', label: t('field.description') },
        { name: 'country', label: t('field.country'), options: countryOptions(locale) },
        { name: 'district', label: t('field.district') },
        { name: 'startsOn', label: t('field.startsOn') },
        { name: 'endsOn', label: t('field.endsOn') },
        { name: 'hosts', label: t('field.hosts'), options: hosts },
        { name: 'languages', label: t('field.languages'), options: languageOptions(locale) },
        { name: 'topics', label: t('field.topics'), options: topicOptions(locale) },
        { name: 'goals', label: translator(locale, 'goals')('field') },
        ...stakeholderGroups.map((group) => ({
          name: `groups.${group}`,
          label: `${t('field.groups')}: ${ui(`group.${group}`)}`,
          options: [{ value: 'on', label: t('field.takesPart') }],
        })),
        {
          name: 'access',
          label: t('field.access'),
          options: (['public', 'listed', 'private'] as const).map((value) => ({
            value,
            label: t(`access.${value}`),
          })),
        },
        { name: 'howToAsk', label: t('listed.how') },
        {
          name: 'rule',
          label: t('page.rule'),
          options: (['open', 'chatham', 'closed'] as const).map((value) => ({
            value,
            label: t(`rule.${value}`),
          })),
        },
        { name: 'missingVoices', label: t('page.missingVoices') },
        { name: 'background', label: t('page.background') },
      ]}
    />
  )
}
