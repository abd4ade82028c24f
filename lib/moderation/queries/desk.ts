import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import { visibleTo } from '@/lib/contributions/visibility'
import type { Waiting } from '@/lib/desk/waiting'
import { db } from '@/lib/platform/db'
import { inAnyLane, isForMe, laneOf, queueSelect, type Lane } from './waiting'

// More than a desk can show; what is beyond it waits until these are done.
const countedUpTo = 1_000

const kinds: Record<Lane, string> = {
  waiting: 'views',
  held: 'holds',
  looks: 'looks',
  reports: 'reports',
  proposals: 'proposals',
  appeals: 'appeals',
}

/** For the desk: what in the queue is this person's to do. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const found = await dialogueWithFilters(db(), { id: dialogueId })
  if (!found || !can(actor, 'contribution.queue', found)) return []
  const { dialogue, slug } = found
  const rows = await db().contribution.findMany({
    where: { AND: [{ dialogueId }, inAnyLane(), await visibleTo(actor)] },
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    take: countedUpTo,
    select: queueSelect,
  })
  const mine = rows.filter((row) => isForMe(actor, dialogue, row))
  const path = `/manage/dialogues/${slug}/moderation`
  return Object.entries(kinds).flatMap(([lane, kind]) => {
    const some = mine.filter((row) => laneOf(row) === lane)
    const [oldest] = some
    return oldest ? [{ kind, count: some.length, oldest: oldest.createdOn, path }] : []
  })
}
