import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ChangesView } from '@/components/summaries/changes-view'
import { Tombstone } from '@/components/summaries/tombstone'
import { translator } from '@/lib/platform/i18n'
import { changesBetween } from '@/lib/summaries/changes'
import { labelFrom } from '@/lib/summaries/label'
import { goneMetadata } from '@/lib/web/gone'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const asked = cache((slug: string, from: string | null, to: string | null) =>
  ask((actor) => changesBetween(actor, slug, { from, to })),
)

/** One spelling of each version; left out: the newest, and the one before. */
function labelIn(value: string | string[] | undefined): string | null {
  if (value === undefined) return null
  return typeof value === 'string' && labelFrom(value) ? value : notFound()
}

async function found({ params, searchParams }: Props) {
  const { slug } = await params
  const { from, to } = await searchParams
  return asked(slug, labelIn(from), labelIn(to))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = translator(localeOf(await props.params), 'summaries')
  const changes = await found(props)
  if (changes.kind === 'tombstone') return { title: t('tombstone.title'), ...goneMetadata }
  const { from, to } = changes
  return { title: t('difference.title', { from, to }), robots: { index: false } }
}

export default async function ChangesPage(props: Props) {
  const locale = localeOf(await props.params)
  const changes = await found(props)
  if (changes.kind === 'tombstone') return <Tombstone summary={changes} locale={locale} />
  return <ChangesView changes={changes} locale={locale} />
}
