import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Transaction } from '@/lib/platform/db'
import { moveAccess } from './move-access'
import { moveDeeds } from './move-deeds'
import { moveRegistrations } from './move-registrations'
import { moveRoles } from './move-roles'
import { moveAnswers, moveMailings, movePlaces, moveWords } from './move-words'
import { movePromises } from './move-promises'
import { moveVoices } from './move-voices'
import { moveWriting } from './move-writing'
import { bothOf, type Pair } from './stays'

/**
 * Holds both records, always in the same order, so that the same pair made one from two sides at once is made one
 * once. `gone`: one of them is erased or was never there; `merged`: one of them is a pointer already.
 */
export async function lockPair(tx: Transaction, pair: Pair): Promise<'gone' | 'merged' | null> {
  if (pair.keptId === pair.mergedId) return 'gone'
  await tx.$queryRaw`
    SELECT id FROM person WHERE id IN (${pair.keptId}::uuid, ${pair.mergedId}::uuid)
    ORDER BY id FOR UPDATE`
  const people = await tx.person.findMany({
    where: { id: bothOf(pair), erasedAt: null },
    select: { mergedIntoId: true },
  })
  if (people.length < 2) return 'gone'
  return people.some(({ mergedIntoId }) => mergedIntoId) ? 'merged' : null
}

/** Moves everything of the merged record to the kept one and leaves a pointer. Lock, and ask what stands against it, before. */
export async function makeOne(tx: Transaction, actor: Actor, pair: Pair): Promise<void> {
  // Before the registrations: who decided what is asked of the moved rows.
  await moveWords(tx, pair)
  await moveAnswers(tx, pair)
  await movePlaces(tx, pair)
  await moveMailings(tx, pair)
  await moveRegistrations(tx, actor, pair)
  await moveRoles(tx, actor, pair)
  await moveDeeds(tx, pair)
  await movePromises(tx, pair)
  await moveVoices(tx, pair)
  await moveWriting(tx, pair)
  await moveAccess(tx, pair)
  await leavePointer(tx, pair)
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
