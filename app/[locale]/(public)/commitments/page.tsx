import type { Metadata } from 'next'
import { Roadmap } from '@/components/commitments/roadmap'
import { roadmapFiltersOf } from '@/lib/commitments/filters'
import { listCommitments, roadmapChoices } from '@/lib/commitments/queries/list'
import type { SearchParams } from '@/lib/dialogues/list-filters'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'commitments')
  return { title: t('title'), description: t('lead') }
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const filters = roadmapFiltersOf(await searchParams)
  const [found, choices] = await ask((actor) =>
    Promise.all([listCommitments(actor, filters), roadmapChoices(actor)]),
  )
  return (
    <Roadmap
      {...{ locale, filters, choices, found }}
      title={t('title')}
      lead={t('lead')}
      address={`/${locale}/commitments`}
    />
  )
}
