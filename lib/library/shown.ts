import type { LibraryKind, LibraryState } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

/** An item as lists show it. */
export type ItemInList = {
  id: string
  slug: string
  kind: LibraryKind
  state: LibraryState
  title: Translated
  abstract: Translated | null
  language: string
  authors: { slug: string; name: string }[]
  /** The day that it bears, else the one when it came out. */
  on: Date | null
  /** Of a conference. */
  startsOn: Date | null
  endsOn: Date | null
  place: string | null
}

export const listSelect = {
  ...{ id: true, slug: true, kind: true, state: true, title: true, abstract: true },
  ...{ language: true, datedOn: true, publishedAt: true, releaseAt: true },
  ...{ startsOn: true, endsOn: true, place: true },
  authors: {
    orderBy: { order: 'asc' },
    select: { author: { select: { slug: true, name: true } } },
  },
} as const satisfies Prisma.LibraryItemSelect

type Row = Prisma.LibraryItemGetPayload<{ select: typeof listSelect }>

export function inList({ datedOn, publishedAt, releaseAt, ...row }: Row): ItemInList {
  return {
    ...row,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.abstract),
    authors: row.authors.map(({ author }) => author),
    on: datedOn ?? publishedAt ?? releaseAt,
  }
}

/** As it came out; what the worker hasn't noted yet came out last. */
export const newestFirst = [
  { publishedAt: { sort: 'desc', nulls: 'first' } },
  { slug: 'asc' },
] satisfies Prisma.LibraryItemOrderByWithRelationInput[]
