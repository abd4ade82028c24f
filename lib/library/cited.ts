import 'server-only'
import type { LibraryKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { outBy, outTo, tombstonesFor } from './visibility'

/** A document as a citation shows it. */
export type CitedItem = {
  kind: 'here'
  id: string
  slug: string
  /** Without locale. */
  address: string
  title: Translated
  /** In the order in which they signed. */
  authors: string[]
  itemKind: LibraryKind
  /** Of the day that it bears, else of its publication. */
  year: number | null
  publisher: string | null
}

/** It was here, and the page at its address says why it went. */
export type WithdrawnItem = { kind: 'withdrawn'; id: string; slug: string; address: string }

const citedSelect = {
  ...{ id: true, slug: true, title: true, kind: true, datedOn: true },
  ...{ publishedAt: true, releaseAt: true, publisher: true },
  authors: { orderBy: { order: 'asc' }, select: { author: { select: { name: true } } } },
} as const satisfies Prisma.LibraryItemSelect

type Row = Prisma.LibraryItemGetPayload<{ select: typeof citedSelect }>

const addressOf = (slug: string) => `/library/${slug}`

/** The year that stands in a citation. */
export function yearOf(row: Pick<Row, 'datedOn' | 'publishedAt' | 'releaseAt'>): number | null {
  return (row.datedOn ?? row.publishedAt ?? row.releaseAt)?.getUTCFullYear() ?? null
}

function citedOf(row: Row): CitedItem {
  return {
    kind: 'here',
    id: row.id,
    slug: row.slug,
    address: addressOf(row.slug),
    title: translatedStored.parse(row.title),
    authors: row.authors.map(({ author }) => author.name),
    itemKind: row.kind,
    year: yearOf(row),
    publisher: row.publisher,
  }
}

/**
 * What this reader may see of the cited items: those that have come out, and a mark for those that were withdrawn after
 * that. What isn't in the map is a gap: it never was theirs to know of.
 */
export async function citedItems(
  actor: Actor,
  ids: readonly string[],
  reader: Reader = db(),
): Promise<ReadonlyMap<string, CitedItem | WithdrawnItem>> {
  if (ids.length === 0) return new Map()
  const among = { id: { in: [...new Set(ids)] } }
  const here = await reader.libraryItem.findMany({
    where: { AND: [among, await outTo(actor, reader)] },
    select: citedSelect,
  })
  const gone = await reader.libraryItem.findMany({
    where: { AND: [among, tombstonesFor(actor)] },
    select: { id: true, slug: true },
  })
  return new Map<string, CitedItem | WithdrawnItem>([
    ...gone.map(
      ({ id, slug }) => [id, { kind: 'withdrawn', id, slug, address: addressOf(slug) }] as const,
    ),
    ...here.map((row) => [row.id, citedOf(row)] as const),
  ])
}

/**
 * What may be cited from a summary of this dialogue: items that inform it first, then the rest of what the actor may
 * read of the portal's and the dialogue's own; those of another dialogue are that one's to cite.
 */
export async function citableItems(
  actor: Actor,
  dialogueId: string,
  reader: Reader = db(),
): Promise<CitedItem[]> {
  const rows = await reader.libraryItem.findMany({
    where: { AND: [ofDialogueOrPortal(dialogueId), await outTo(actor, reader)] },
    select: { ...citedSelect, dialogues: { where: { dialogueId }, select: { id: true }, take: 1 } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: 300,
  })
  const informs = ({ dialogues }: (typeof rows)[number]) => Number(dialogues.length > 0)
  return rows.sort((a, b) => informs(b) - informs(a)).map(citedOf)
}

/** Those of these slugs that the actor may cite from this dialogue, by slug; others are left out. */
export async function citableItemsBySlug(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, { id: string }>> {
  const rows = await reader.libraryItem.findMany({
    where: {
      AND: [
        { slug: { in: [...slugs] } },
        ofDialogueOrPortal(dialogueId),
        await outTo(actor, reader),
      ],
    },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [slug, { id }]))
}

/** Of these ids the ones that have come out and stand, whoever may read them. For the check of evidence only. */
export async function standingItemIds(
  reader: Reader,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await reader.libraryItem.findMany({
    where: { AND: [{ id: { in: [...ids] } }, outBy(now())] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

const ofDialogueOrPortal = (dialogueId: string): Prisma.LibraryItemWhereInput => ({
  OR: [{ dialogueId: null }, { dialogueId }],
})
