import { Filters } from '@/components/ui/filters'
import { topicOptions } from '@/lib/dialogues/topics'
import type { InterviewFilters as Chosen, InterviewList } from '@/lib/interviews/list'
import { namedCountries } from '@/lib/platform/countries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface InterviewFiltersProps {
  locale: Locale
  action: string
  chosen: Chosen
  choices: InterviewList['choices']
}

/** As above every public list, and by the language that is spoken or can be read. */
export function InterviewFilters({ locale, action, chosen, choices }: InterviewFiltersProps) {
  const said = translator(locale, 'dialogues')
  const { language } = formatter(locale)
  return (
    <Filters
      locale={locale}
      action={action}
      filters={[
        {
          name: 'country',
          label: said('filter.country'),
          value: chosen.country ?? '',
          options: namedCountries(locale, choices.countries),
        },
        {
          name: 'topic',
          label: said('filter.topic'),
          value: chosen.topic ?? '',
          options: topicOptions(locale, choices.topics),
        },
        {
          name: 'year',
          label: said('filter.year'),
          value: chosen.year === null ? '' : String(chosen.year),
          options: choices.years.map((year) => ({ value: String(year), label: String(year) })),
        },
        {
          name: 'language',
          label: translator(locale, 'interviews')('list.language'),
          value: chosen.language ?? '',
          options: choices.languages.map((tag) => ({ value: tag, label: language(tag) })),
        },
      ]}
    />
  )
}
