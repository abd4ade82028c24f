import 'server-only'
import type { StageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { sessionsInSight, type SessionInSight } from '@/lib/agendas/in-sight'
import { readableTo } from '@/lib/dialogues/facts'
import { inList, listSelect, type ItemInList } from '@/lib/library/shown'
import { outTo } from '@/lib/library/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { inALine, onceEach, type Paper } from './shown'

/** What a document was tied to, as far as this reader may know of it. */
export type Tied = {
  item: ItemInList
  stage: StageKind | null
  session: SessionInSight | null
}

const inOrder = [
  { order: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.LibraryPlaceOrderByWithRelationInput[]

const placeSelect = {
  ...{ stage: true, sessionId: true, dialogueId: true },
  item: { select: listSelect },
} as const satisfies Prisma.LibraryPlaceSelect

/** The places of what has come out and this reader may read: an embargo, a withdrawal and closed doors end at once. */
async function inSight(actor: Actor, where: Prisma.LibraryPlaceWhereInput) {
  return db().libraryPlace.findMany({
    where: { AND: [where, { dialogue: readableTo(actor) }, { item: await outTo(actor) }] },
    select: placeSelect,
    orderBy: [...inOrder],
  })
}

/** All documents that inform a dialogue. A session that the reader doesn't know of is none to them. */
export async function tiedTo(actor: Actor, dialogueId: string): Promise<Tied[]> {
  const rows = await inSight(actor, { dialogueId })
  const sessions = rows.some(({ sessionId }) => sessionId !== null)
    ? await sessionsInSight(actor, [dialogueId])
    : []
  return rows.map(({ stage, sessionId, item }) => ({
    item: inList(item),
    stage,
    session: sessions.find(({ id }) => id === sessionId) ?? null,
  }))
}

/** The documents of sessions that the reader sees anyway, by session. */
export async function papersOfSessions(
  actor: Actor,
  sessionIds: readonly string[],
): Promise<Map<string, Paper[]>> {
  const papers = new Map<string, Paper[]>()
  if (sessionIds.length === 0) return papers
  for (const { sessionId, item } of await inSight(actor, { sessionId: { in: [...sessionIds] } })) {
    if (sessionId !== null)
      papers.set(sessionId, onceEach([...(papers.get(sessionId) ?? []), inALine(inList(item))]))
  }
  return papers
}
