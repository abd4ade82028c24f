import { Filters, type Filter } from '@/components/ui/filters'
import type { FilterChoices, ListFilters as Chosen } from '@/lib/dialogues/list-filters'
import { topicOptions } from '@/lib/dialogues/topics'
import { namedCountries } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ListFiltersProps {
  locale: Locale
  /** The address of the list, without a query. */
  action: string
  chosen: Chosen
  choices: FilterChoices
  /** What only this list can be narrowed down by. */
  more?: readonly Filter[]
}

/** By country, topic and year: the same above every public list. */
export function ListFilters({ locale, action, chosen, choices, more = [] }: ListFiltersProps) {
  const t = translator(locale, 'dialogues')
  return (
    <Filters
      locale={locale}
      action={action}
      filters={[
        {
          name: 'country',
          label: t('filter.country'),
          value: chosen.country ?? '',
          options: namedCountries(locale, choices.countries),
        },
        {
          name: 'topic',
          label: t('filter.topic'),
          value: chosen.topic ?? '',
          options: topicOptions(locale, choices.topics),
        },
        {
          name: 'year',
          label: t('filter.year'),
          value: chosen.year === null ? '' : String(chosen.year),
          options: choices.years.map((year) => ({ value: String(year), label: String(year) })),
        },
        ...more,
      ]}
    />
  )
}
