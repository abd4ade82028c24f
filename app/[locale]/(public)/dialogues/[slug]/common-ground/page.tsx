import type { Metadata } from 'next'
import { cache } from 'react'
import { GroundPage } from '@/components/common-ground/ground-page'
import { groundPage } from '@/lib/common-ground/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { traysIn } from '@/lib/tray/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ tray?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => groundPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'commonGround')('titleOf', { title }) }
}

/** Where the groups agree, as it was published last. */
export default async function CommonGroundPage({ params, searchParams }: Props) {
  const { slug } = await params
  return (
    <GroundPage
      page={await load(slug)}
      trays={await ask((actor) => traysIn(actor, slug))}
      path={`/dialogues/${slug}/common-ground`}
      tray={(await searchParams).tray}
      locale={localeOf(await params)}
    />
  )
}
