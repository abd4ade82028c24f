import { Seen } from '@/components/form/seen'
import type { newQuestionIn } from '@/lib/forms/queries'
import { needTopics } from '@/lib/forms/schema'
import { groupNames } from '@/components/ui/group-mark'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { conditionOptions } from './question-form-fields'

interface SeenQuestionProps {
  seen: string
  page: Pick<Awaited<ReturnType<typeof newQuestionIn>>, 'conditions'>
  locale: Locale
}

/** The fields of a question by name, for when two people change it at once. */
export function SeenQuestion({ seen, page, locale }: SeenQuestionProps) {
  const t = translator(locale, 'forms')
  const group = translator(locale, 'ui')
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        { name: 'label', label: t('fields.label') },
        { name: 'hint', label: t('fields.hint') },
        { name: 'options', label: t('fields.options') },
        {
          name: 'isRequired',
          label: t('fields.isRequired'),
          options: [{ value: 'on', label: t('yes') }],
        },
        {
          name: 'groups',
          label: t('fields.groups'),
          options: groupNames.map((value) => ({ value, label: group(`group.${value}`) })),
        },
        { name: 'onlyIf', label: t('fields.onlyIf'), options: conditionOptions(page, locale) },
        {
          name: 'topic',
          label: t('fields.topic'),
          options: needTopics.map((value) => ({ value, label: t(`topics.${value}`) })),
        },
      ]}
    />
  )
}
