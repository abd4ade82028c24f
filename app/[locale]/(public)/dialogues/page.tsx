import type { Metadata } from 'next'
import { DialogueEntry } from '@/components/dialogues/dialogue-entry'
import { ListedEntries } from '@/components/dialogues/listed-entries'
import { ListFilters } from '@/components/dialogues/list-filters'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import {
  isFiltered,
  listFiltersOf,
  pageAddress,
  pagesOf,
  type SearchParams,
} from '@/lib/dialogues/list-filters'
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
  const address = `/${locale}/dialogues`
  return (
    <>
      <PageHead locale={locale} title={t('list.title')} lead={<p>{t('list.lead')}</p>} />
      <ListFilters locale={locale} action={address} chosen={filters} choices={choices} />
      <List
        count={t('list.count', { count })}
        empty={
          isFiltered(filters) ? (
            <EmptyState
              title={t('list.noneFound')}
              action={<ButtonLink href={address}>{t('list.showAll')}</ButtonLink>}
            >
              <p>{t('list.noneFoundText')}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t('list.empty')}>
              <p>{t('list.emptyText')}</p>
            </EmptyState>
          )
        }
      >
        {dialogues.map((dialogue) => (
          <DialogueEntry key={dialogue.slug} dialogue={dialogue} locale={locale} />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={pagesOf(count)}
        href={(page) => pageAddress(address, filters, page)}
      />
      {listed.length > 0 && (
        <Section title={t('list.listed')}>
          <ListedEntries listed={listed} locale={locale} />
        </Section>
      )}
    </>
  )
}
