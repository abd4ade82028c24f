import 'server-only'
import { db } from '@/lib/platform/db'

/** What an event counts across the groups, for those who register to say whether they are counted. */
export async function criteriaOf(eventId: string) {
  return db().seatCriterion.findMany({
    where: { eventId },
    select: { id: true, kind: true, value: true },
    orderBy: { id: 'asc' },
  })
}

export type Criterion = Awaited<ReturnType<typeof criteriaOf>>[number]
