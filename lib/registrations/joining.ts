import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { lockPair, makeOne } from '@/lib/accounts/merging/one-record'
import { takeBackOwnReleases } from '@/lib/accounts/merging/obstacles'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

/**
 * Ties what an unconfirmed registration made to the person who owns its address, by the rules of any two records
 * that are one person: nobody approves themself, nor releases their own views. Nobody is asked here who could
 * settle it first, so what the owner has decided for the applicant waits for somebody else again.
 */
export async function joinApplicant(
  tx: Transaction,
  actor: Actor,
  applicantId: string,
  ownerId: string,
): Promise<void> {
  const pair = { keptId: ownerId, mergedId: applicantId }
  if (await lockPair(tx, pair)) throw new Refusal('invalid', 'linkEnded')
  await takeBackOwnReleases(tx, pair)
  await makeOne(tx, actor, pair)
}
