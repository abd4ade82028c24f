import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { moveAccess } from '../merging/move-access'
import { moveDeeds } from '../merging/move-deeds'
import { moveRegistrations } from '../merging/move-registrations'
import { moveRoles } from '../merging/move-roles'
import { moveAnswers, movePlaces, moveWords } from '../merging/move-words'
import { obstaclesOf } from '../merging/obstacles'
import { bothOf, type Pair } from '../merging/stays'
import type { MergeInput } from '../schema'

/**
 * Makes one record of two that are the same person. Everything that is tied to the merged record moves to the
 * kept one, by the rules in `lib/accounts/merging`; the merged one stays as an empty pointer and can't sign in.
 */
export async function mergePeople(
  actor: Actor,
  { keptId, mergedId, reason }: MergeInput,
): Promise<{ personId: string }> {
  const pair = { keptId, mergedId }
  authorize(actor, 'account.merge', { pair: [keptId, mergedId] })
  return transaction(async (tx) => {
    await lockPair(tx, pair)
    const [obstacle] = await obstaclesOf(tx, pair)
    if (obstacle) throw new Refusal('conflict', `merge.${obstacle}`)
    // Before the registrations: who decided what is asked of the moved rows.
    await moveWords(tx, pair)
    await moveAnswers(tx, pair)
    await movePlaces(tx, pair)
    await moveRegistrations(tx, actor, pair)
    await moveRoles(tx, actor, pair)
    await moveDeeds(tx, pair)
    await moveAccess(tx, pair)
    await leavePointer(tx, pair)
    await record(tx, actor, 'account.merge', { object: { kind: 'person', id: keptId }, reason })
    return { personId: keptId }
  })
}

/** Both rows, always in the same order, so that the same pair merged from two sides at once merges once. */
async function lockPair(tx: Transaction, pair: Pair): Promise<void> {
  if (pair.keptId === pair.mergedId) throw notFound()
  await tx.$queryRaw`
    SELECT id FROM person WHERE id IN (${pair.keptId}::uuid, ${pair.mergedId}::uuid)
    ORDER BY id FOR UPDATE`
  const people = await tx.person.findMany({
    where: { id: bothOf(pair), erasedAt: null },
    select: { mergedIntoId: true },
  })
  if (people.length < 2) throw notFound()
  if (people.some(({ mergedIntoId }) => mergedIntoId)) throw new Refusal('conflict', 'merge.done')
}

async function leavePointer(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const { adultConfirmedAt } = await tx.person.findUniqueOrThrow({ where: { id: mergedId } })
  await tx.person.updateMany({
    where: { id: keptId, adultConfirmedAt: null },
    data: { adultConfirmedAt },
  })
  // Records that were merged into this one before point to the one that stays.
  await tx.person.updateMany({ where: { mergedIntoId: mergedId }, data: { mergedIntoId: keptId } })
  await tx.person.update({
    where: { id: mergedId },
    data: { mergedIntoId: keptId, name: '' },
    select: { id: true },
  })
}
