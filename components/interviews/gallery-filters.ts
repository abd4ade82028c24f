import type { Filter } from '@/components/ui/filters'
import type { InterviewFilters, InterviewList } from '@/lib/interviews/list'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** By who speaks and by language, spoken or read: what only interviews are narrowed down by. */
export function moreFilters(
  { language, group }: InterviewFilters,
  choices: InterviewList['choices'],
  locale: Locale,
): Filter[] {
  const t = translator(locale, 'interviews')
  const ui = translator(locale, 'ui')
  return [
    {
      name: 'group',
      label: t('list.group'),
      value: group ?? '',
      options: choices.groups.map((value) => ({ value, label: ui(`group.${value}`) })),
    },
    {
      name: 'language',
      label: t('list.language'),
      value: language ?? '',
      options: choices.languages.map((value) => ({
        value,
        label: formatter(locale).language(value),
      })),
    },
  ]
}
