import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { leavesNobody, lockRolesOf } from '@/lib/roles/leaving'
import type { LiftInput, SuspendInput } from '../schema'
import { endSessions } from '../sessions'
import { createAccount } from './account'
import { lockPerson } from './lock-person'

/**
 * Keeps somebody out from their next request on: sessions end, and every rule refuses them. What they said
 * stays. Suspending a second time changes nothing.
 */
export async function suspendAccount(
  actor: Actor,
  { personId, reason }: SuspendInput,
): Promise<{ personId: string }> {
  return transaction(async (tx) => {
    authorize(actor, 'account.suspend', { person: { id: personId } })
    // Two administrators suspending each other must not both succeed, nor two who suspend a team's two convenors.
    await lockRolesOf(tx, personId)
    await lockPerson(tx, personId)
    const accountId = await createAccount(tx, personId)
    const { suspendedAt } = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    if (suspendedAt) return { personId }
    if (await leavesNobody(tx, personId))
      throw new Refusal('conflict', 'leavesNobody', { grantedBy: 'administrator' })
    await tx.account.update({
      where: { id: accountId },
      data: { suspendedAt: now(), suspendedById: personIdOf(actor), suspensionReason: reason },
      select: { id: true },
    })
    await endSessions(tx, accountId)
    await record(tx, actor, 'account.suspend', { object: { kind: 'person', id: personId }, reason })
    return { personId }
  })
}

/** Lets somebody in again; they sign in anew. */
export async function liftSuspension(
  actor: Actor,
  { personId, reason }: LiftInput,
): Promise<{ personId: string }> {
  return transaction(async (tx) => {
    authorize(actor, 'account.lift', { person: { id: personId } })
    await lockPerson(tx, personId)
    const { count } = await tx.account.updateMany({
      where: { personId, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedById: null, suspensionReason: null },
    })
    if (count === 0) throw new Refusal('conflict', 'conflict')
    await record(tx, actor, 'account.lift', { object: { kind: 'person', id: personId }, reason })
    return { personId }
  })
}
