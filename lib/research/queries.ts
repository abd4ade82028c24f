import 'server-only'
import type { ReferencePart, StageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { visibleTo as authorsVisibleTo } from '@/lib/authors/queries'
import { factsOf, factsSelect, readableTo } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { outTo } from '@/lib/library/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { memberSelect } from './as-form'
import { parts } from './schema'
import { inALine, type Paper } from './shown'
import { byStage, sorted, type Sorted } from './sorted'
import { tiedTo } from './tied'

export type MemberShown = {
  id: string
  name: string
  organisation: string | null
  about: Translated | null
  /** Slug of their page as an author. */
  page: string | null
}

export type ResearchPage = Sorted & {
  dialogue: { slug: string; title: Translated; access: string }
  people: { part: ReferencePart; members: MemberShown[] }[]
  isEmpty: boolean
  mayArrange: boolean
}

/** What informs a dialogue, for this reader: who did and checked the research, and what has come out of it. */
export async function researchPage(actor: Actor, slug: string): Promise<ResearchPage> {
  const row = await db().dialogue.findFirst({
    where: { AND: [{ slug }, readableTo(actor)] },
    select: { ...factsSelect, slug: true, title: true },
  })
  if (!row) throw notFound()
  const dialogue = factsOf(row)
  authorize(actor, 'research.read', { dialogue })
  const [tied, members] = await Promise.all([tiedTo(actor, row.id), membersOf(actor, row.id)])
  return {
    dialogue: { slug, title: translatedStored.parse(row.title), access: row.access },
    ...sorted(tied),
    people: parts.flatMap((part) => {
      const some = members.filter((member) => member.part === part)
      return some.length === 0
        ? []
        : [{ part, members: some.map(({ part: _part, ...one }) => one) }]
    }),
    isEmpty: tied.length === 0 && members.length === 0,
    mayArrange: can(actor, 'research.arrange', { dialogue }),
  }
}

/** Who stands there by name, but for those who are off the public site. */
async function membersOf(actor: Actor, dialogueId: string) {
  const rows = await db().referenceMember.findMany({
    where: { AND: [{ dialogueId }, await inSight()] },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: memberSelect,
  })
  const authorIds = rows.flatMap(({ author }) => author?.id ?? [])
  const pages = await db().author.findMany({
    where: { AND: [{ id: { in: authorIds } }, await authorsVisibleTo(actor)] },
    select: { slug: true },
  })
  return rows.map(({ id, part, name, organisation, about, author }) => ({
    ...{ id, part, name, organisation },
    about: translatedStored.nullable().parse(about),
    page: pages.find((each) => each.slug === author?.slug)?.slug ?? null,
  }))
}

async function inSight(): Promise<Prisma.ReferenceMemberWhereInput> {
  const hidden = (await shelteredNow(db())).flatMap(({ personId }) => personId ?? [])
  if (hidden.length === 0) return {}
  return {
    OR: [
      { authorId: null },
      { author: { OR: [{ personId: null }, { personId: { notIn: hidden } }] } },
    ],
  }
}

/** Slugs of the dialogues of whose research this reader finds something. */
export async function dialoguesWithResearch(actor: Actor): Promise<string[]> {
  const named = { referenceMembers: { some: await inSight() } }
  const tied = { libraryPlaces: { some: { item: await outTo(actor) } } }
  const rows = await db().dialogue.findMany({
    where: { AND: [readableTo(actor), { OR: [named, tied] }] },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug }) => slug)
}

export type ResearchInShort = {
  /** There is something on the page of the research. */
  isThere: boolean
  conceptNotes: Paper[]
  stages: { kind: StageKind; papers: Paper[] }[]
}

/** The same for the dialogue's own page: what to read first, and at which stage what. */
export async function researchInShort(actor: Actor, dialogueId: string): Promise<ResearchInShort> {
  const [tied, members] = await Promise.all([
    tiedTo(actor, dialogueId),
    db().referenceMember.count({ where: { AND: [{ dialogueId }, await inSight()] } }),
  ])
  return {
    isThere: tied.length > 0 || members > 0,
    conceptNotes: sorted(tied).conceptNotes.map(inALine),
    stages: byStage(tied),
  }
}
