import { translator, type Locale } from '@/lib/platform/i18n'

interface SearchFieldProps {
  locale: Locale
  id: string
  /** What was looked for. */
  value?: string
  /** The label is seen; else it is heard. */
  isLabelled?: boolean
}

/** A field with its button, inside a form that asks /search. With script it offers what begins so (find.js). */
export function SearchField({ locale, id, value, isLabelled = false }: SearchFieldProps) {
  const t = translator(locale, 'search')
  return (
    <div className="search-field">
      <label htmlFor={id} className={isLabelled ? undefined : 'visually-hidden'}>
        {t('label')}
      </label>
      <div className="search-line">
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
          className="control"
          dir="auto"
          placeholder={isLabelled ? undefined : t('title')}
          data-suggest={`/api/search?locale=${locale}`}
          data-suggestions={t('suggestions')}
        />
        <button type="submit" className="button button-plain">
          {t('do')}
        </button>
      </div>
    </div>
  )
}

/** On every page: in the head where there is room, else in the foot. */
export function SiteSearch({ locale, place }: { locale: Locale; place: 'head' | 'foot' }) {
  return (
    <form action={`/${locale}/search`} method="get" role="search" className={`search-${place}`}>
      <SearchField locale={locale} id={`search-${place}`} />
    </form>
  )
}

/** Where the page has its own field, the frame needs none. */
export const isOnSearch = (path: string): boolean => /^\/[a-z]+\/search(\?|$)/.test(path)
