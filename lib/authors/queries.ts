import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { readableTo } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { inList, listSelect, newestFirst, type ItemInList } from '@/lib/library/shown'
import { outTo } from '@/lib/library/visibility'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { authorAsForm } from './as-form'

/**
 * Authors whose page this reader may see: those who wrote something that they may read, or are named in a dialogue that
 * they may read, and are not off the public site. Before that a name would tell what is to come.
 */
export async function visibleTo(
  actor: Actor,
  reader: Reader = db(),
): Promise<Prisma.AuthorWhereInput> {
  const hidden = (await shelteredNow(reader)).flatMap(({ personId }) => personId ?? [])
  return {
    AND: [
      { OR: [{ personId: null }, { personId: { notIn: hidden } }] },
      {
        OR: [
          { authorships: { some: { item: await outTo(actor, reader) } } },
          { experts: { some: { dialogue: readableTo(actor) } } },
        ],
      },
    ],
  }
}

export type AuthorPage = {
  slug: string
  name: string
  about: Translated | null
  organisation: { slug: string; name: string } | null
  contactEmail: string | null
  website: string | null
  orcid: string | null
  items: ItemInList[]
  /** Dialogues that name them for their research. */
  namedFor: { slug: string; title: Translated }[]
  mayEdit: boolean
}

/** An author with what they wrote, as far as this reader may have it. */
export async function authorPage(actor: Actor, slug: string): Promise<AuthorPage> {
  const row = await db().author.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: {
      ...{ id: true, slug: true, name: true, about: true, contactEmail: true, website: true },
      ...{ orcid: true, personId: true },
      organisation: { select: { slug: true, name: true } },
    },
  })
  if (!row) throw notFound()
  const items = await db().libraryItem.findMany({
    where: { AND: [{ authors: { some: { authorId: row.id } } }, await outTo(actor)] },
    select: listSelect,
    orderBy: newestFirst,
    take: 200,
  })
  const dialogues = await db().dialogue.findMany({
    where: { AND: [{ referenceMembers: { some: { authorId: row.id } } }, readableTo(actor)] },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: { slug: true, title: true },
  })
  const { id: _id, personId, about, ...rest } = row
  return {
    ...rest,
    about: translatedStored.nullable().parse(about),
    items: items.map(inList),
    namedFor: dialogues.map(({ slug: at, title }) => ({
      slug: at,
      title: translatedStored.parse(title),
    })),
    mayEdit: can(actor, 'author.edit', { author: { personId } }),
  }
}

/** Everybody who can be named as an author, for those who add items; or some of them. */
export async function authorOptions(
  where: Prisma.AuthorWhereInput = {},
): Promise<{ value: string; label: string }[]> {
  const rows = await db().author.findMany({
    where,
    select: { slug: true, name: true, organisation: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: 2_000,
  })
  return rows.map(({ slug, name, organisation }) => ({
    value: slug,
    label: organisation ? `${name} (${organisation.name})` : name,
  }))
}

/** The list of authors, for those who may add one. */
export async function authorsDesk(actor: Actor) {
  authorize(actor, 'author.add', null)
  const rows = await db().author.findMany({
    select: {
      ...{ slug: true, name: true, personId: true },
      organisation: { select: { name: true } },
      _count: { select: { authorships: true } },
    },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: 2_000,
  })
  return rows.map(({ personId, organisation, _count, ...row }) => ({
    ...row,
    organisation: organisation?.name ?? null,
    count: _count.authorships,
    mayEdit: can(actor, 'author.edit', { author: { personId } }),
  }))
}

export async function editableAuthor(actor: Actor, slug: string) {
  const row = await db().author.findUnique({ where: { slug }, select: { personId: true } })
  if (!row) throw notFound()
  authorize(actor, 'author.edit', { author: row })
  const content = await authorAsForm(db(), slug)
  return { ...content, slug, seen: markOf(content) }
}
