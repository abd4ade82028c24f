import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { Search } from '@/lib/search/queries'
import type { SearchFilters } from '@/lib/search/schema'
import { SearchForm } from './search-form'
import { Hit } from './search-hit'

interface Props {
  search: Search
  locale: Locale
}

/** The same question, asked a little otherwise. */
function addressOf({ search, locale }: Props, change: Partial<SearchFilters> & { q?: string }) {
  const asked = { q: search.question, ...search.filters, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    const isUsual = value === null || (name === 'page' && value === 1) || value === 'best'
    if (!isUsual) query.set(name, String(value))
  }
  return `/${locale}/search?${query}`
}

/** What was found, and what to do where nothing was. */
export function SearchResults(props: Props) {
  const { search, locale } = props
  const { question, hits, count, pages, filters, state, isMore, near, didYouMean } = search
  const t = translator(locale, 'search')
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('lead')}</p>} />
      <SearchForm search={search} locale={locale} />
      {state === 'tooMany' && (
        <Notice kind="warning" locale={locale}>
          <p>{t('tooMany')}</p>
        </Notice>
      )}
      {state === 'noWords' && (
        <EmptyState title={t('noWords.title')}>
          <p>{t('noWords.text')}</p>
        </EmptyState>
      )}
      {didYouMean && (
        <p className="search-meant">
          {t('didYouMean')} <a href={addressOf(props, { q: didYouMean, page: 1 })}>{didYouMean}</a>?
        </p>
      )}
      <Kinds {...props} />
      {state === 'searched' && hits.length === 0 && <NothingFound {...props} />}
      {hits.length > 0 && (
        <List count={isMore ? t('more', { count }) : t('count', { count })} empty={null}>
          {hits.map((hit) => (
            <Hit key={hit.path} hit={hit} locale={locale} />
          ))}
        </List>
      )}
      <Pager
        locale={locale}
        page={filters.page}
        pages={pages}
        href={(page) => addressOf(props, { page })}
      />
      {near.length > 0 && (
        <Section title={t('near')} id="near">
          <ul className="list" aria-label={question}>
            {near.map((hit) => (
              <Hit key={hit.path} hit={hit} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Kinds(props: Props) {
  const { search, locale } = props
  const t = translator(locale, 'search')
  if (search.kinds.length < 2) return null
  return (
    <nav aria-label={t('kinds.label')}>
      <ul className="search-kinds">
        {search.kinds.map(({ kind, count }) => (
          <li key={kind}>
            <a href={addressOf(props, { kind, page: 1 })}>
              {t('one', { kind: t(`kinds.${kind}`), count })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingFound({ search, locale }: Props) {
  const t = translator(locale, 'search')
  const { page: _page, sort: _sort, ...chosen } = search.filters
  const isNarrowed = Object.values(chosen).some((value) => value !== null)
  const everywhere = `/${locale}/search?${new URLSearchParams({ q: search.question })}`
  return (
    <EmptyState
      title={t('none.title', { question: search.question })}
      action={
        isNarrowed ? (
          <ButtonLink href={everywhere}>{t('none.all')}</ButtonLink>
        ) : (
          <ButtonLink href={`/${locale}/dialogues`}>{t('none.browse')}</ButtonLink>
        )
      }
    >
      <p>{t('none.text')}</p>
      {isNarrowed && <p>{t('none.filtered')}</p>}
    </EmptyState>
  )
}
