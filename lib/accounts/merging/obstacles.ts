import 'server-only'
import type { Prisma, Reader } from '@/lib/platform/db'
import { bothOf, type Pair } from './stays'

/** Why two records can't be merged as things stand. */
export type Obstacle = 'bothReleased' | 'releasedOwn'

/** What is withdrawn needs no two people any more. */
const stands = {
  OR: [
    { contribution: { state: { not: 'withdrawn' } } },
    { interview: { state: { not: 'withdrawn' } } },
    { summaryVersion: { summary: { state: { not: 'withdrawn' } } } },
  ],
} as const satisfies Prisma.ReleaseWhereInput

/**
 * Two people release what is by or about a miner, and neither is its author or entered it. Where the two
 * records have done that, one person would have: somebody else must release it first.
 */
export async function obstaclesOf(reader: Reader, pair: Pair): Promise<Obstacle[]> {
  const both = bothOf(pair)
  // One after the other: inside a transaction there is one connection.
  const releases = await reader.release.findMany({
    where: { byId: both, ...stands },
    select: { contributionId: true, interviewId: true, summaryVersionId: true },
  })
  const own = await reader.release.count({
    where: {
      byId: both,
      AND: [
        stands,
        {
          OR: [
            { contribution: { OR: [{ personId: both }, { enteredById: both }] } },
            { interview: { OR: [{ speakerId: both }, { createdById: both }] } },
            { summaryVersion: { createdById: both } },
          ],
        },
      ],
    },
  })
  const things = releases.map((each) => Object.values(each).join())
  return [
    ...(new Set(things).size < things.length ? (['bothReleased'] as const) : []),
    ...(own > 0 ? (['releasedOwn'] as const) : []),
  ]
}
