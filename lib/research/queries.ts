import 'server-only'
import type { ReferencePart, StageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { stageKinds } from '@/lib/access/stages'
import { authorize, can } from '@/lib/access/table'
import type { SessionInSight } from '@/lib/agendas/in-sight'
import { visibleTo as authorsVisibleTo } from '@/lib/authors/queries'
import { factsOf, factsSelect, readableTo } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import type { ItemInList } from '@/lib/library/shown'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { memberSelect } from './as-form'
import { parts } from './schema'
import { inALine, onceEach, type Paper } from './shown'
import { tiedTo, type Tied } from './tied'

export type MemberShown = {
  id: string
  name: string
  organisation: string | null
  about: Translated | null
  /** Slug of their page as an author. */
  page: string | null
}

export type ResearchPage = {
  dialogue: { slug: string; title: Translated; access: string }
  conceptNotes: ItemInList[]
  people: { part: ReferencePart; members: MemberShown[] }[]
  /** For the dialogue as a whole. */
  whole: ItemInList[]
  stages: { kind: StageKind; items: ItemInList[] }[]
  sessions: { session: SessionInSight; items: ItemInList[] }[]
  /** Documents, each counted once. */
  count: number
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
    count: onceEach(tied.map(({ item }) => item)).length,
    mayArrange: can(actor, 'research.arrange', { dialogue }),
  }
}

/** Concept notes first; then what is for all of the dialogue, its stages in their order, its sessions in theirs. */
function sorted(tied: readonly Tied[]) {
  const isNote = ({ item }: Tied) => item.kind === 'conceptNote'
  const papers = tied.filter((each) => !isNote(each))
  const itemsOf = (some: readonly Tied[]) => onceEach(some.map(({ item }) => item))
  const sessions = new Map(
    papers.flatMap(({ session }) => (session ? [[session.id, session]] : [])),
  )
  return {
    conceptNotes: itemsOf(tied.filter(isNote)),
    whole: itemsOf(papers.filter(({ stage, session }) => stage === null && session === null)),
    stages: stageKinds.flatMap((kind) => {
      const items = itemsOf(papers.filter(({ stage }) => stage === kind))
      return items.length === 0 ? [] : [{ kind, items }]
    }),
    sessions: [...sessions.values()]
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map((session) => ({
        session,
        items: itemsOf(papers.filter((each) => each.session?.id === session.id)),
      })),
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
  const { conceptNotes, stages } = sorted(tied)
  return {
    isThere: tied.length > 0 || members > 0,
    conceptNotes: conceptNotes.map(inALine),
    stages: stages.map(({ kind, items }) => ({ kind, papers: items.map(inALine) })),
  }
}
