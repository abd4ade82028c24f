import type { Metadata } from 'next'
import { cache } from 'react'
import { GroundPage } from '@/components/common-ground/ground-page'
import { groundPage } from '@/lib/common-ground/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { traysIn } from '@/lib/tray/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; snapshot: string }>
  searchParams: Promise<{ tray?: string | string[] }>
}

const load = cache((slug: string, snapshot: string) =>
  ask((actor) => groundPage(actor, slug, snapshot)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, snapshot } = await params
  const locale = localeOf(await params)
  const page = await load(slug, snapshot)
  return {
    title: translator(locale, 'commonGround')('snapshotOf', {
      title: inLanguage(page.title, locale).text,
      number: formatter(locale).number(page.snapshot?.number ?? page.takenBack?.number ?? 0),
    }),
  }
}

/** A snapshot at the address that stays. */
export default async function SnapshotPage({ params, searchParams }: Props) {
  const { slug, snapshot } = await params
  return (
    <GroundPage
      page={await load(slug, snapshot)}
      trays={await ask((actor) => traysIn(actor, slug))}
      path={`/dialogues/${slug}/common-ground/${snapshot}`}
      tray={(await searchParams).tray}
      locale={localeOf(await params)}
    />
  )
}
