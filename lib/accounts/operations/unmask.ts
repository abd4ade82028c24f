import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { transaction, type Reader } from '@/lib/platform/db'
import type { UnmaskAccountInput } from '../schema'
import { lockPerson } from './lock-person'

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
  if (!can(actor, 'account.unmask', {})) return false
  return (await unmaskedAmong(reader, actor, 'account.unmask', [personId])).has(personId)
}
