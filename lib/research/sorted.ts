import type { StageKind } from '@/generated/prisma/enums'
import { stageKinds } from '@/lib/access/stages'
import type { SessionInSight } from '@/lib/agendas/in-sight'
import type { ItemInList } from '@/lib/library/shown'
import { inALine, onceEach, type Paper } from './shown'
import type { Tied } from './tied'

/** Documents of a part of the page; `again`: those that stand further up in full. */
export type Documents = { items: ItemInList[]; again: Paper[] }

export type Sorted = {
  conceptNotes: ItemInList[]
  /** For the dialogue as a whole. */
  whole: Documents
  stages: ({ kind: StageKind } & Documents)[]
  sessions: ({ session: SessionInSight } & Documents)[]
}

/** Concept notes first; then what is for all of the dialogue, its stages in their order, its sessions in theirs. */
export function sorted(tied: readonly Tied[]): Sorted {
  const notes = tied.filter(({ item }) => item.kind === 'conceptNote')
  const papers = tied.filter((each) => !notes.includes(each))
  const above = new Set<string>()
  const documentsOf = (some: readonly Tied[]): Documents => {
    const all = onceEach(some.map(({ item }) => item))
    const again = all.filter(({ slug }) => above.has(slug))
    for (const { slug } of all) above.add(slug)
    return { items: all.filter((item) => !again.includes(item)), again: again.map(inALine) }
  }
  const sessions = new Map(
    papers.flatMap(({ session }) => (session ? [[session.id, session]] : [])),
  )
  const inTime = [...sessions.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  // In the order in which they stand on the page: what is full and what is a line depends on it.
  return {
    conceptNotes: onceEach(notes.map(({ item }) => item)),
    whole: documentsOf(papers.filter(({ stage, session }) => stage === null && session === null)),
    stages: stageKinds.flatMap((kind) => {
      const some = papers.filter(({ stage }) => stage === kind)
      return some.length === 0 ? [] : [{ kind, ...documentsOf(some) }]
    }),
    sessions: inTime.map((session) => ({
      session,
      ...documentsOf(papers.filter((each) => each.session?.id === session.id)),
    })),
  }
}

/** What is to be read at which stage, each document in a line. */
export function byStage(tied: readonly Tied[]): { kind: StageKind; papers: Paper[] }[] {
  return stageKinds.flatMap((kind) => {
    const some = tied.filter(({ stage }) => stage === kind)
    return some.length === 0
      ? []
      : [{ kind, papers: onceEach(some.map(({ item }) => item)).map(inALine) }]
  })
}
