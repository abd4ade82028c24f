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

/** Takes away a person whom nobody has confirmed, with all that the registration made. */
export async function dropApplicant(tx: Transaction, personId: string): Promise<void> {
  await tx.accountToken.deleteMany({ where: { personId } })
  await tx.mail.deleteMany({ where: { personId } })
  const made = await tx.registration.findMany({ where: { personId }, select: { id: true } })
  // What somebody wrote about them as the reason of a decision.
  await tx.activity.updateMany({
    where: { objectId: { in: [personId, ...made.map(({ id }) => id)] } },
    data: { reason: null },
  })
  // Before the affiliations that it stands on.
  await tx.registration.deleteMany({ where: { personId } })
  await tx.person.delete({ where: { id: personId }, select: { id: true } })
}
