import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { toldBySessions } from '../session-facet'
import { standing, visibleTo } from '../visibility'

/** Those sessions of one event whose list of views holds any for this reader; of the others no page leads there. */
export async function sessionsWithViews(
  actor: Actor,
  dialogueSlug: string,
  sessionIds: readonly string[],
): Promise<string[]> {
  const [first, ...others] = sessionIds
  if (first === undefined) return []
  const dialogue = await db().dialogue.findUnique({
    where: { slug: dialogueSlug },
    select: { id: true },
  })
  if (!dialogue) return []
  const told = await toldBySessions(db(), dialogue.id, [first, ...others])
  const here = { dialogueId: dialogue.id, parentId: null, state: { not: 'withdrawn' as const } }
  const rows = await db().contribution.findMany({
    where: { AND: [here, told, standing(), await visibleTo(actor)] },
    distinct: ['sessionId'],
    select: { sessionId: true },
  })
  return rows.flatMap(({ sessionId }) => sessionId ?? [])
}
