import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import { visibleTo } from '@/lib/contributions/visibility'
import type { Waiting } from '@/lib/desk/waiting'
import { db } from '@/lib/platform/db'
import {
  isForMe,
  laneOf,
  lanes,
  laneWhere,
  oldestOf,
  queueSelect,
  waitsSince,
  type Lane,
} from './waiting'

// Of each kind; what is beyond it waits until these are done.
const countedUpTo = 500

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
  const visible = await visibleTo(actor)
  const rows = await Promise.all(
    lanes.map((lane) =>
      db().contribution.findMany({
        where: { AND: [{ dialogueId }, laneWhere(lane), visible] },
        orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
        take: countedUpTo,
        select: queueSelect,
      }),
    ),
  )
  const path = `/manage/dialogues/${slug}/moderation`
  return lanes.flatMap((lane, index) => {
    const mine = (rows[index] ?? []).filter(
      (row) => laneOf(row) === lane && isForMe(actor, dialogue, row),
    )
    const oldest = oldestOf(mine.map(waitsSince))
    return oldest ? [{ kind: kinds[lane], count: mine.length, oldest, path }] : []
  })
}
