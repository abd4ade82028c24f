import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { newestVersion } from '@/lib/drafts/about'
import { db } from '@/lib/platform/db'

export type ShownComment = {
  id: string
  partKey: string | null
  text: string
  by: string
  at: Date
  isSettled: boolean
}

export type Comments = {
  slug: string
  comments: ShownComment[]
  mayWrite: boolean
  maySettle: boolean
}

const mostShown = 200

/** What is said about a draft, of one part or (null) of the whole; nothing for whoever may not read it. */
export async function commentsOn(
  actor: Actor,
  slug: string,
  partKey: string | null,
): Promise<Comments | null> {
  const { newest, about } = await newestVersion(db(), actor, slug)
  if (!can(actor, 'comment.read', about)) return null
  const rows = await db().summaryComment.findMany({
    where: { versionId: newest.id, partKey },
    // The last ones, where there are more than anybody reads.
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostShown,
  })
  const people = await db().person.findMany({
    where: { id: { in: rows.flatMap(({ byId }) => byId ?? []) }, erasedAt: null },
    select: { id: true, name: true },
  })
  return {
    slug,
    comments: rows.reverse().map(({ id, partKey, text, byId, at, settledAt }) => ({
      ...{ id, partKey, text, at, isSettled: settledAt !== null },
      by: people.find((each) => each.id === byId)?.name ?? '',
    })),
    mayWrite: can(actor, 'comment.write', about),
    maySettle: can(actor, 'comment.settle', about),
  }
}

/** How many are open, by the key of the part; those of the whole under "". */
export async function openComments(actor: Actor, slug: string): Promise<Map<string, number>> {
  const { newest, about } = await newestVersion(db(), actor, slug)
  if (!can(actor, 'comment.read', about)) return new Map()
  const rows = await db().summaryComment.groupBy({
    by: ['partKey'],
    where: { versionId: newest.id, settledAt: null },
    _count: true,
  })
  return new Map(rows.map(({ partKey, _count }) => [partKey ?? '', _count]))
}
