import type { Filter } from '@/components/ui/filters'
import { goalName } from '@/lib/goals/names'
import type { LibraryFilters, LibraryList } from '@/lib/library/list'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What the library can be narrowed down by, besides country, topic and year. */
export function libraryFilters(
  chosen: LibraryFilters,
  { kinds, goals, languages }: LibraryList['choices'],
  locale: Locale,
): Filter[] {
  const t = translator(locale, 'library')
  const tg = translator(locale, 'goals')
  return [
    {
      name: 'kind',
      label: t('filter.kind'),
      value: chosen.kind ?? '',
      options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      name: 'goal',
      label: t('filter.goal'),
      value: chosen.goal ?? '',
      options: goals.map((value) => ({
        value,
        label: tg('numbered', { number: value, name: goalName(locale, value) }),
      })),
    },
    {
      name: 'language',
      label: t('filter.language'),
      value: chosen.language ?? '',
      options: languages.map((value) => ({ value, label: formatter(locale).language(value) })),
    },
  ]
}
