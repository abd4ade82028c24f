import { translator, type Locale } from '@/lib/platform/i18n'

export interface Filter {
  name: string
  label: string
  /** What is chosen now; empty for all. */
  value: string
  options: readonly { value: string; label: string }[]
}

interface FiltersProps {
  locale: Locale
  /** The address of the list, without a query. */
  action: string
  filters: readonly Filter[]
  /** A field to type into, before the choices. */
  search?: { name: string; label: string; value: string }
}

/** Narrows a list down: a GET form, so that the result has an address. */
export function Filters({ locale, action, filters, search }: FiltersProps) {
  const t = translator(locale, 'ui')
  const useful = filters.filter(({ options, value }) => options.length > 1 || value !== '')
  if (useful.length === 0 && !search) return null
  return (
    <form className="filters" action={action} method="get" role="search">
      {search && (
        <div className="filters-search">
          <label htmlFor={`filter-${search.name}`}>{search.label}</label>
          <input
            id={`filter-${search.name}`}
            type="search"
            name={search.name}
            defaultValue={search.value}
            maxLength={254}
            className="control"
          />
        </div>
      )}
      {useful.map(({ name, label, value, options }) => (
        <div key={name}>
          <label htmlFor={`filter-${name}`}>{label}</label>
          <select id={`filter-${name}`} name={name} defaultValue={value} className="control">
            <option value="">{t('filters.any')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="filters-end">
        <button type="submit" className="button button-plain">
          {t('filters.apply')}
        </button>
        {(search?.value || filters.some(({ value }) => value !== '')) && (
          <a href={action} className="button button-quiet">
            {t('filters.clear')}
          </a>
        )}
      </div>
    </form>
  )
}
