import 'server-only'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { viewsPerRound } from './round'

type Whose = { promptId: string; personId: string }

/** Neither taken back by its author nor rejected nor merged into another; a reply takes nobody's room. */
const live = {
  parentId: null,
  state: { notIn: ['withdrawn', 'hidden', 'merged'] },
} satisfies Prisma.ContributionWhereInput

/** How many live views each of these people has in a round. Of an anonymous one nobody knows whose it is. */
export async function liveViewsOf(
  reader: Reader,
  promptId: string,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const counted = await reader.contribution.groupBy({
    by: ['personId'],
    where: { ...live, promptId, personId: { in: [...personIds] } },
    _count: { _all: true },
  })
  return new Map(counted.map(({ personId, _count }) => [personId ?? '', _count._all]))
}

/** How many views somebody can still post in each of these rounds. */
export async function roomIn(
  reader: Reader,
  personId: string,
  promptIds: readonly string[],
): Promise<Map<string, number>> {
  const counted = await reader.contribution.groupBy({
    by: ['promptId'],
    where: { ...live, personId, promptId: { in: [...promptIds] } },
    _count: { _all: true },
  })
  const taken = new Map(counted.map(({ promptId, _count }) => [promptId, _count._all]))
  return new Map(promptIds.map((id) => [id, Math.max(0, viewsPerRound - (taken.get(id) ?? 0))]))
}

/** Views of one person in one round begin one after the other: two at once would both find the last place free. */
export async function lockRound(tx: Transaction, { promptId, personId }: Whose): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`round ${promptId} ${personId}`}, 0))`
}

/** Refuses, as told, where the author has as many live views in this round as anybody may have. */
export async function demandRoom(tx: Transaction, whose: Whose, isFull: Refusal): Promise<void> {
  await lockRound(tx, whose)
  const { promptId, personId } = whose
  if ((await tx.contribution.count({ where: { ...live, promptId, personId } })) >= viewsPerRound)
    throw isFull
}
