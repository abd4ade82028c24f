import { topicOptions } from '@/lib/dialogues/topics'
import { Details } from '@/components/ui/details'
import { groupNames } from '@/components/ui/group-mark'
import { namedCountries } from '@/lib/platform/countries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { Search } from '@/lib/search/queries'
import { kinds, sorts } from '@/lib/search/schema'
import { SearchField } from './search-field'

type Choice = { name: string; label: string; value: string; options: Option[] }
type Option = { value: string; label: string }

/** A GET form, so that the answer has an address. What can be chosen is folded away until something is. */
export function SearchForm({ search, locale }: { search: Search; locale: Locale }) {
  const t = translator(locale, 'search')
  const all = choicesFor(search, locale).filter(
    ({ options, value }) => options.length > 1 || value !== '',
  )
  const isNarrowed = all.some(({ value }) => value !== '' && value !== 'best')
  return (
    <form action={`/${locale}/search`} method="get" role="search" className="search-form">
      <SearchField locale={locale} id="search-page" value={search.question} isLabelled />
      <p className="field-hint">{t('hint')}</p>
      <Details summary={t('narrow')} isOpen={isNarrowed}>
        <div className="search-choices">
          {all.map((choice) => (
            <Choose key={choice.name} {...choice} locale={locale} />
          ))}
        </div>
      </Details>
    </form>
  )
}

function Choose({ name, label, value, options, locale }: Choice & { locale: Locale }) {
  const isOrder = name === 'sort'
  return (
    <div>
      <label htmlFor={`choose-${name}`}>{label}</label>
      <select id={`choose-${name}`} name={name} defaultValue={value} className="control">
        {!isOrder && <option value="">{translator(locale, 'ui')('filters.any')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function choicesFor({ filters, choices }: Search, locale: Locale): Choice[] {
  const t = translator(locale, 'search')
  const of = translator(locale, 'dialogues')
  const ui = translator(locale, 'ui')
  const choice = (name: keyof typeof filters, label: string, options: Option[]): Choice => ({
    ...{ name, label, options },
    value: filters[name] === null ? '' : String(filters[name]),
  })
  return [
    choice(
      'kind',
      t('filter.kind'),
      kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    ),
    choice(
      'dialogue',
      t('filter.dialogue'),
      choices.dialogues.map(({ slug, title }) => ({
        value: slug,
        label: inLanguage(title, locale).text,
      })),
    ),
    choice('country', of('filter.country'), namedCountries(locale, choices.countries)),
    choice('topic', of('filter.topic'), topicOptions(locale, choices.topics)),
    choice(
      'language',
      t('filter.language'),
      choices.languages.map((value) => ({ value, label: formatter(locale).language(value) })),
    ),
    choice(
      'group',
      t('filter.group'),
      groupNames.map((value) => ({ value, label: ui(`group.${value}`) })),
    ),
    choice(
      'year',
      of('filter.year'),
      choices.years.map((year) => ({ value: String(year), label: String(year) })),
    ),
    choice(
      'sort',
      t('filter.sort'),
      sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
    ),
  ]
}
