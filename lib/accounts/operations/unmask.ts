import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, minutes, now } from '@/lib/platform/clock'
import { transaction, type Reader } from '@/lib/platform/db'
import type { UnmaskAccountInput } from '../schema'
import { lockPerson } from './lock-person'

/** How long somebody's contacts stay open to the one who asked. */
export const unmaskedFor = minutes(15)

/**
 * Shows somebody's contacts to whoever asks, for a quarter of an hour. The log entry with its reason is itself
 * what opens them, so nothing is ever shown that isn't logged.
 */
export async function unmaskAccount(
  actor: Actor,
  { personId, reason }: UnmaskAccountInput,
): Promise<{ personId: string }> {
  return transaction(async (tx) => {
    authorize(actor, 'account.unmask', {})
    await lockPerson(tx, personId)
    await record(tx, actor, 'account.unmask', { object: { kind: 'person', id: personId }, reason })
    return { personId }
  })
}

export async function hasUnmasked(
  reader: Reader,
  actor: Actor,
  personId: string,
): Promise<boolean> {
  const actorId = personIdOf(actor)
  if (!actorId || !can(actor, 'account.unmask', {})) return false
  const asked = await reader.activity.count({
    where: {
      verb: 'account.unmask',
      actorId,
      objectId: personId,
      at: { gt: after(now(), -unmaskedFor) },
    },
  })
  return asked > 0
}
