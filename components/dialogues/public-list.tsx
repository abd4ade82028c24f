import { Children, type ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Filter } from '@/components/ui/filters'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import {
  isFiltered,
  pageAddress,
  type FilterChoices,
  type ListFilters as Chosen,
} from '@/lib/dialogues/list-filters'
import type { Locale } from '@/lib/platform/i18n'
import { ListFilters } from './list-filters'

interface Nothing {
  title: string
  text: string
}

interface PublicListProps {
  locale: Locale
  title: string
  lead: string
  /** The list's address without a query. */
  address: string
  chosen: Chosen
  choices: FilterChoices
  /** What only this list can be narrowed down by. */
  more?: readonly Filter[]
  pages: number
  /** In words, above one list; left out where the list falls into sections that count themselves. */
  count?: string
  empty: Nothing
  /** When nothing fits what was chosen; `showAll` leads back to everything. */
  noneFound?: Nothing & { showAll?: string }
  /** The entries, or the sections that hold them. */
  children: ReactNode
  /** Below the pages: what isn't part of the list. */
  after?: ReactNode
}

/** A public list (dialogues, events, interviews, summaries): its head, what narrows it down, its entries by pages. */
export function PublicList({ locale, address, chosen, choices, more, ...list }: PublicListProps) {
  const { title, lead, pages, count, children, after } = list
  const holdsNone = Children.toArray(children).length === 0
  return (
    <>
      <PageHead locale={locale} title={title} lead={<p>{lead}</p>} />
      <ListFilters {...{ locale, chosen, choices }} action={address} {...(more && { more })} />
      {holdsNone && <NothingThere {...list} address={address} isNarrowed={isFiltered(chosen)} />}
      {count && !holdsNone ? (
        <List count={count} empty={null}>
          {children}
        </List>
      ) : (
        children
      )}
      <Pager
        locale={locale}
        page={chosen.page}
        pages={pages}
        href={(page) => pageAddress(address, chosen, page)}
      />
      {after}
    </>
  )
}

interface NothingThereProps extends Pick<PublicListProps, 'address' | 'empty' | 'noneFound'> {
  isNarrowed: boolean
}

function NothingThere({ address, empty, noneFound, isNarrowed }: NothingThereProps) {
  const { title, text, showAll }: Nothing & { showAll?: string } =
    isNarrowed && noneFound ? noneFound : empty
  return (
    <EmptyState title={title} action={showAll && <ButtonLink href={address}>{showAll}</ButtonLink>}>
      <p>{text}</p>
    </EmptyState>
  )
}
