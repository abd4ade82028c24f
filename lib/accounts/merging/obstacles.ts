import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
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

/** Which releases two records have given of what is by or about them, or by what they entered themselves. */
const ownReleases = (pair: Pair) =>
  ({
    byId: bothOf(pair),
    AND: [
      stands,
      {
        OR: [
          { contribution: { OR: [{ personId: bothOf(pair) }, { enteredById: bothOf(pair) }] } },
          {
            interview: {
              OR: [
                { speakers: { some: { personId: bothOf(pair) } } },
                { createdById: bothOf(pair) },
              ],
            },
          },
          { summaryVersion: { createdById: bothOf(pair) } },
          { summaryVersion: { writerIds: { hasSome: [pair.keptId, pair.mergedId] } } },
        ],
      },
    ],
  }) satisfies Prisma.ReleaseWhereInput

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
  const own = await reader.release.count({ where: ownReleases(pair) })
  const things = releases.map((each) => Object.values(each).join())
  return [
    ...(new Set(things).size < things.length ? (['bothReleased'] as const) : []),
    ...(own > 0 ? (['releasedOwn'] as const) : []),
  ]
}

/**
 * Takes back what one of the two released of the other's: views and interviews are out of sight until somebody
 * else has released them.
 */
export async function takeBackOwnReleases(tx: Transaction, pair: Pair): Promise<void> {
  const own = await tx.release.findMany({
    where: { ...ownReleases(pair), summaryVersionId: null },
    select: { id: true, contributionId: true, interviewId: true },
  })
  const ids = (all: (string | null)[]) => all.filter((id) => id !== null)
  const views = ids(own.map(({ contributionId }) => contributionId))
  await tx.contribution.updateMany({
    where: { id: { in: views }, state: { in: ['published', 'redacted', 'held'] } },
    data: { state: 'pending', heldUntil: null },
  })
  await tx.hold.updateMany({
    where: { contributionId: { in: views }, endedAt: null },
    data: { endedAt: now() },
  })
  await tx.interview.updateMany({
    where: { id: { in: ids(own.map((each) => each.interviewId)) }, state: 'published' },
    data: { state: 'pending' },
  })
  await tx.release.deleteMany({ where: { id: { in: own.map(({ id }) => id) } } })
}
