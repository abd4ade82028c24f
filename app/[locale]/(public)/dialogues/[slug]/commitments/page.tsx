import type { Metadata } from 'next'
import { cache } from 'react'
import { Roadmap } from '@/components/commitments/roadmap'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { roadmapFiltersOf } from '@/lib/commitments/filters'
import { roadmapOfDialogue } from '@/lib/commitments/queries/of-dialogue'
import type { SearchParams } from '@/lib/dialogues/list-filters'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, asked] = [await params, await searchParams]
  const filters = { ...roadmapFiltersOf(asked), dialogue: null }
  return { filters, ...(await ask((actor) => roadmapOfDialogue(actor, slug, filters))) }
})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = localeOf(await props.params)
  const { title } = await load(props)
  const dialogue = inLanguage(title, locale).text
  return { title: translator(locale, 'commitments')('ofDialogue.title', { dialogue }) }
}

export default async function RoadmapOfDialoguePage(props: Props) {
  const { slug, ...rest } = await props.params
  const locale = localeOf(rest)
  const t = translator(locale, 'commitments')
  const { title, filters, found, choices, isFollowed } = await load(props)
  const dialogue = inLanguage(title, locale).text
  const address = `/${locale}/dialogues/${slug}`
  return (
    <>
      <Breadcrumbs
        locale={locale}
        items={[
          { href: `/${locale}/commitments`, label: t('title') },
          { href: address, label: dialogue },
        ]}
      />
      <Roadmap
        {...{ locale, filters, choices, found }}
        title={t('ofDialogue.title', { dialogue })}
        lead={t('ofDialogue.lead')}
        address={`${address}/commitments`}
        dialogue={slug}
      />
      {isFollowed && (
        <p className="mt-8">
          <a href={`${address}/leadership`}>{t('ofDialogue.followed')}</a>
        </p>
      )}
    </>
  )
}
