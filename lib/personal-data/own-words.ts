import 'server-only'
import { eraseSoundOf } from '@/lib/audio/gone'
import { erase } from '@/lib/contributions/operations/withdraw'
import { takeDown } from '@/lib/interviews/operations/withdraw'
import { takeBack as takeBackObjections } from '@/lib/objections/decide'
import type { Transaction } from '@/lib/platform/db'
import { detachObjections } from './own-writing'

/**
 * Takes back every view and interview of somebody: the words go, a neutral tombstone stays. `records`: the ids by
 * which the log knows them.
 */
export async function withdrawWords(
  tx: Transaction,
  personId: string,
  records: string[],
): Promise<void> {
  await withdrawWhere(tx, { personId })
  const interviews = await tx.interview.findMany({
    where: { speakers: { some: { personId } }, state: { not: 'withdrawn' } },
    select: { id: true },
  })
  for (const { id } of interviews) await takeDown(tx, id)
  await takeBackObjections(tx, { personId })
  await cutTies(tx, personId, records)
}

/**
 * Leaves what others have read already, as of the group and of nobody: attribution is lowered, never raised.
 * What nobody has read yet goes.
 */
export async function detachWords(
  tx: Transaction,
  personId: string,
  records: string[],
): Promise<void> {
  await withdrawWhere(tx, { personId, state: { in: ['pending', 'needsTranslation'] } })
  await cutTies(tx, personId, records)
}

async function withdrawWhere(
  tx: Transaction,
  where: NonNullable<Parameters<Transaction['contribution']['findMany']>[0]>['where'],
): Promise<void> {
  const views = await tx.contribution.findMany({
    where: { AND: [where ?? {}, { state: { not: 'withdrawn' } }] },
    select: { id: true },
  })
  for (const { id } of views) await erase(tx, id)
}

/** Nothing leads from a view or an interview to its author any more, nor from the log. */
async function cutTies(tx: Transaction, personId: string, records: string[]): Promise<void> {
  const spoken = await tx.contribution.findMany({
    where: { personId, audio: { isNot: null } },
    select: { id: true },
  })
  // A voice tells who it is, whatever stands beside it.
  for (const { id } of spoken) await eraseSoundOf(tx, id)
  await tx.contribution.updateMany({
    where: { personId, attribution: { in: ['named', 'role'] } },
    data: { attribution: 'group' },
  })
  await tx.contribution.updateMany({
    where: { personId },
    data: { personId: null, roleTitle: null, createdAt: null, underPseudonym: false },
  })
  await detachObjections(tx, personId)
  await tx.interviewSpeaker.updateMany({
    where: { personId, attribution: { in: ['named', 'role'] } },
    data: { attribution: 'group' },
  })
  await tx.interviewSpeaker.updateMany({
    where: { personId },
    data: { personId: null, name: null, role: null },
  })
  // The day stays: how many views a day had is nobody's secret.
  await tx.activity.updateMany({
    where: {
      actorId: { in: records },
      objectKind: { in: ['contribution', 'interview', 'objection'] },
    },
    data: { actorId: null, at: null },
  })
}
