import type { Metadata } from 'next'
import { DialogueEntry } from '@/components/dialogues/dialogue-entry'
import { ListedEntries } from '@/components/dialogues/listed-entries'
import { PublicList } from '@/components/dialogues/public-list'
import { Section } from '@/components/ui/layout'
import { listFiltersOf, pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { listDialogues } from '@/lib/dialogues/lists'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'dialogues')
  return { title: t('list.title'), description: t('list.description') }
}

export default async function DialoguesPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const filters = listFiltersOf(await searchParams)
  const { dialogues, count, choices, listed } = await ask((actor) => listDialogues(actor, filters))
  const t = translator(locale, 'dialogues')
  return (
    <PublicList
      locale={locale}
      title={t('list.title')}
      lead={t('list.lead')}
      address={`/${locale}/dialogues`}
      chosen={filters}
      choices={choices}
      pages={pagesOf(count)}
      count={t('list.count', { count })}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
      noneFound={{
        title: t('list.noneFound'),
        text: t('list.noneFoundText'),
        showAll: t('list.showAll'),
      }}
      after={
        listed.length > 0 && (
          <Section title={t('list.listed')}>
            <ListedEntries listed={listed} locale={locale} />
          </Section>
        )
      }
    >
      {dialogues.map((dialogue) => (
        <DialogueEntry key={dialogue.slug} dialogue={dialogue} locale={locale} />
      ))}
    </PublicList>
  )
}
