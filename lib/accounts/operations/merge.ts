import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { lockPair, makeOne } from '../merging/one-record'
import { obstaclesOf } from '../merging/obstacles'
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
    const hindered = await lockPair(tx, pair)
    if (hindered === 'gone') throw notFound()
    if (hindered === 'merged') throw new Refusal('conflict', 'merge.done')
    const [obstacle] = await obstaclesOf(tx, pair)
    if (obstacle) throw new Refusal('conflict', `merge.${obstacle}`)
    await makeOne(tx, actor, pair)
    await record(tx, actor, 'account.merge', { object: { kind: 'person', id: keptId }, reason })
    return { personId: keptId }
  })
}
