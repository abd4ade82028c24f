import 'server-only'
import type { LibraryKind, LibraryState, StageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { sessionsInSight, type SessionInSight } from '@/lib/agendas/in-sight'
import { visibleTo as authorsVisibleTo } from '@/lib/authors/queries'
import { readableTo } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutItem, itemFactsSelect } from './facts'
import { relatedTo } from './related'
import { isOut } from './rules'
import { inList, listSelect, newestFirst, type ItemInList } from './shown'
import { photoSizes, type PhotoSize } from './stored-photo'
import { outTo } from './visibility'

export type ItemFile = {
  id: string
  language: string
  name: string
  contentType: string
  bytes: number
  sha256: string
}

export type ItemPhoto = {
  id: string
  width: number
  height: number
  bytes: number
  sizes: PhotoSize[]
  alt: Translated
  caption: Translated | null
  credit: string | null
}

export type InformedDialogue = {
  slug: string
  title: Translated
  /** It stands on the page of the dialogue’s research; else it is only the dialogue’s own. */
  isTied: boolean
  stages: StageKind[]
  /** Of its agenda, those that the reader may know of. */
  sessions: SessionInSight[]
}

export type ItemPage = {
  kind: 'here'
  slug: string
  itemKind: LibraryKind
  state: LibraryState
  /** Nobody but a few reads it yet. */
  isEarly: boolean
  releaseAt: Date | null
  releaseZone: string | null
  title: Translated
  abstract: Translated | null
  body: Translated | null
  language: string
  on: Date | null
  countries: string[]
  topics: string[]
  goals: string[]
  url: string | null
  doi: string | null
  licence: string | null
  publisher: string | null
  startsOn: Date | null
  endsOn: Date | null
  place: string | null
  authors: { slug: string; name: string; contactEmail: string | null; hasPage: boolean }[]
  files: ItemFile[]
  photos: ItemPhoto[]
  /** Those of the dialogues that it informs which the reader may read. */
  dialogues: InformedDialogue[]
  reportOf: ItemInList | null
  reports: ItemInList[]
  related: ItemInList[]
  mayWork: boolean
}

export type ItemTombstone = {
  kind: 'tombstone'
  slug: string
  itemKind: LibraryKind
  publishedAt: Date | null
  withdrawnAt: Date | null
  reason: string | null
}

const pageSelect = {
  ...itemFactsSelect,
  ...{ kind: true, title: true, abstract: true, body: true, language: true, datedOn: true },
  ...{ countries: true, topics: true, goals: true, url: true, doi: true, licence: true },
  ...{ publisher: true, startsOn: true, endsOn: true, place: true, releaseZone: true },
  ...{ withdrawnAt: true, withdrawalReason: true, reportOfId: true },
} as const satisfies Prisma.LibraryItemSelect

const words = translatedStored.nullable()

/** An item of the library for this reader; a tombstone where it was withdrawn; else "not found". */
export async function itemPage(actor: Actor, slug: string): Promise<ItemPage | ItemTombstone> {
  const row = await db().libraryItem.findUnique({ where: { slug }, select: pageSelect })
  if (!row) throw notFound()
  const about = aboutItem(row, await shelteredNow(db()))
  if (can(actor, 'item.readTombstone', about)) {
    const { kind: itemKind, publishedAt, withdrawnAt, withdrawalReason: reason } = row
    return { kind: 'tombstone', slug, itemKind, publishedAt, withdrawnAt, reason }
  }
  if (!can(actor, 'item.read', about)) throw notFound()
  const [authors, files, photos, dialogues, reportOf, reports, related] = await Promise.all([
    authorsOf(actor, row.id),
    filesOf(row.id),
    photosOf(row.id),
    dialoguesOf(actor, row.id),
    row.reportOfId === null
      ? null
      : db().libraryItem.findFirst({
          where: { AND: [{ id: row.reportOfId }, await outTo(actor)] },
          select: listSelect,
        }),
    db().libraryItem.findMany({
      where: { AND: [{ reportOfId: row.id }, await outTo(actor)] },
      ...{ select: listSelect, orderBy: newestFirst, take: 20 },
    }),
    relatedTo(actor, row),
  ])
  return {
    kind: 'here',
    ...{ slug, itemKind: row.kind, state: row.state, isEarly: !isOut(row, now()) },
    ...{ releaseAt: row.releaseAt, releaseZone: row.releaseZone, language: row.language },
    ...{ countries: row.countries, topics: row.topics, goals: row.goals, url: row.url },
    ...{ doi: row.doi, licence: row.licence, publisher: row.publisher, place: row.place },
    ...{ startsOn: row.startsOn, endsOn: row.endsOn },
    title: translatedStored.parse(row.title),
    abstract: words.parse(row.abstract),
    body: words.parse(row.body),
    on: row.datedOn ?? row.publishedAt ?? row.releaseAt,
    ...{ authors, files, photos, dialogues },
    reportOf: reportOf && inList(reportOf),
    reports: reports.map(inList),
    related: related.map(inList),
    mayWork: can(actor, 'item.desk', about),
  }
}

async function authorsOf(actor: Actor, itemId: string): Promise<ItemPage['authors']> {
  const rows = await db().libraryAuthorship.findMany({
    where: { itemId },
    orderBy: { order: 'asc' },
    select: { author: { select: { id: true, slug: true, name: true, contactEmail: true } } },
  })
  const withPage = await db().author.findMany({
    where: {
      AND: [{ id: { in: rows.map(({ author }) => author.id) } }, await authorsVisibleTo(actor)],
    },
    select: { id: true },
  })
  return rows.map(({ author: { id, ...author } }) => ({
    ...author,
    hasPage: withPage.some((each) => each.id === id),
  }))
}

async function filesOf(itemId: string): Promise<ItemFile[]> {
  const rows = await db().libraryFile.findMany({
    where: { itemId },
    orderBy: [{ order: 'asc' }, { addedAt: 'asc' }],
    select: {
      ...{ id: true, language: true, name: true, contentType: true, bytes: true, sha256: true },
    },
  })
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

export async function photosOf(itemId: string): Promise<ItemPhoto[]> {
  const rows = await db().libraryPhoto.findMany({
    where: { itemId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, width: true, height: true, bytes: true, sizes: true, alt: true },
      ...{ caption: true, credit: true },
    },
  })
  return rows.map((row) => ({
    ...row,
    sizes: photoSizes.parse(row.sizes),
    alt: translatedStored.parse(row.alt),
    caption: words.parse(row.caption),
  }))
}

async function dialoguesOf(actor: Actor, itemId: string): Promise<ItemPage['dialogues']> {
  const rows = await db().dialogue.findMany({
    where: {
      AND: [
        {
          OR: [{ libraryPlaces: { some: { itemId } } }, { libraryItems: { some: { id: itemId } } }],
        },
        readableTo(actor),
      ],
    },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: {
      ...{ id: true, slug: true, title: true },
      libraryPlaces: { where: { itemId }, select: { stage: true, sessionId: true } },
    },
  })
  const ids = rows.flatMap(({ id, libraryPlaces }) =>
    libraryPlaces.some(({ sessionId }) => sessionId !== null) ? [id] : [],
  )
  const sessions = await sessionsInSight(actor, ids)
  return rows.map(({ slug, title, libraryPlaces }) => ({
    slug,
    title: translatedStored.parse(title),
    isTied: libraryPlaces.length > 0,
    stages: [...new Set(libraryPlaces.flatMap(({ stage }) => stage ?? []))],
    sessions: sessions.filter(({ id }) => libraryPlaces.some(({ sessionId }) => sessionId === id)),
  }))
}
