import type { Metadata } from 'next'
import { PublicList } from '@/components/dialogues/public-list'
import { ItemEntry } from '@/components/library/item-entry'
import { libraryFilters } from '@/components/library/library-filters'
import { pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { libraryFiltersOf, listItems } from '@/lib/library/list'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'library')
  return { title: t('title'), description: t('lead') }
}

export default async function LibraryPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const filters = libraryFiltersOf(await searchParams)
  const { items, count, choices } = await ask((actor) => listItems(actor, filters))
  return (
    <PublicList
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      address={`/${locale}/library`}
      chosen={filters}
      choices={choices}
      more={libraryFilters(filters, choices, locale)}
      pages={pagesOf(count)}
      count={t('count', { count })}
      empty={{ title: t('none'), text: t('noneText') }}
      noneFound={{
        title: t('noneFound'),
        text: t('noneFoundText'),
        showAll: t('showAll'),
      }}
      after={
        <p className="mt-8">
          <a href={`/${locale}/library/releases`}>{t('releases.title')}</a>
          {' · '}
          <a href={`/${locale}/goals`}>{translator(locale, 'goals')('title')}</a>
          {' · '}
          <a href={`/${locale}/countries`}>{translator(locale, 'goals')('countriesTitle')}</a>
        </p>
      }
    >
      {items.map((item) => (
        <ItemEntry key={item.id} item={item} locale={locale} />
      ))}
    </PublicList>
  )
}
