import type { Metadata } from 'next'
import { cache } from 'react'
import { SearchResults } from '@/components/search/search-results'
import type { SearchParams } from '@/lib/dialogues/list-filters'
import { translator } from '@/lib/platform/i18n'
import { search } from '@/lib/search/queries'
import { searchParamsIn } from '@/lib/search/schema'
import { ask, localeOf } from '@/lib/web/page'
import { currentAddress } from '@/lib/web/visit'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

/** Once a request, because asking counts; as text, because objects that are equal are not the same. */
const asOnce = cache(async (asked: string, locale: string) => {
  const address = await currentAddress()
  const params = searchParamsIn.parse(JSON.parse(asked))
  return ask((actor) => search(actor, params, { locale, address }))
})
const found = (params: SearchParams, locale: string) => asOnce(JSON.stringify(params), locale)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  const t = translator(locale, 'search')
  const { question } = await found(await searchParams, locale)
  return {
    title: question ? t('heading', { question }) : t('title'),
    description: t('lead'),
    // Answers to somebody's question are no page of the record.
    robots: { index: false },
  }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  return <SearchResults search={await found(await searchParams, locale)} locale={locale} />
}
