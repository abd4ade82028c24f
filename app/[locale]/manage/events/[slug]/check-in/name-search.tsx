import type { DeskPage } from '@/lib/attendance/queries'
import { limits, type DeskFilters } from '@/lib/attendance/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface NameSearchProps {
  desk: DeskPage
  filters: DeskFilters
  locale: Locale
  action: string
}

export function NameSearch({ desk: { occasion }, filters, locale, action }: NameSearchProps) {
  const t = translator(locale, 'attendance')
  const on = encodeURIComponent(occasion.key)
  const isNarrow = filters.q !== '' || filters.show === 'all'
  return (
    <form className="filters" action={action} method="get" role="search">
      <input type="hidden" name="on" value={occasion.key} />
      <div className="filters-search">
        <label htmlFor="q">{t('search.label')}</label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={filters.q}
          maxLength={limits.search}
          autoComplete="off"
          className="control"
        />
      </div>
      <div className="filters-end">
        <button type="submit" className="button button-main">
          {t('search.do')}
        </button>
        {isNarrow ? (
          <a href={`${action}?on=${on}`} className="button button-quiet">
            {t('search.clear')}
          </a>
        ) : (
          <a href={`${action}?on=${on}&show=all`} className="button button-quiet">
            {t('search.all')}
          </a>
        )}
      </div>
    </form>
  )
}
