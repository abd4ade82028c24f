import type { Metadata } from 'next'
import { cache } from 'react'
import { GoneItem } from '@/components/library/gone-item'
import { ItemView } from '@/components/library/item-view'
import { PutIntoTray } from '@/components/tray/put-into-tray'
import { Done } from '@/components/ui/done'
import { itemPage } from '@/lib/library/page'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'
import { portal } from '@/lib/web/frame-facts'
import { goneMetadata } from '@/lib/web/gone'
import { traysForItem } from '@/lib/tray/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ tray?: string | string[] }>
}

/** The page and its metadata ask once in a request, and never beyond it. */
const asked = cache((slug: string) => ask((actor) => itemPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const item = await asked(slug)
  if (item.kind === 'tombstone')
    return { title: translator(locale, 'library')('gone.title'), ...goneMetadata }
  return {
    title: inLanguage(item.title, locale).text,
    ...(item.abstract && { description: excerpt(inLanguage(item.abstract, locale).text, 150) }),
    ...(item.isEarly && { robots: { index: false } }),
  }
}

export default async function LibraryItemPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const item = await asked(slug)
  if (item.kind === 'tombstone') return <GoneItem item={item} locale={locale} />
  const { name } = await portal()
  const address = `${env.url}/${locale}/library/${slug}`
  const trays = item.isEarly ? [] : await ask((actor) => traysForItem(actor, slug))
  const path = `/library/${slug}`
  return (
    <>
      <Done of={(await searchParams).tray} from="tray" locale={locale} />
      <ItemView item={item} portal={name} address={address} locale={locale} />
      <PutIntoTray trays={trays} thing={{ item: slug }} back={path} locale={locale} />
    </>
  )
}
