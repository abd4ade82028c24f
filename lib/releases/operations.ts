import 'server-only'
import type { ReleaseKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { isDuplicate, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { missingReleases, type GivenRelease, type Releasable } from './two-people'

/** The one thing that a release belongs to. */
export type Released =
  { contributionId: string } | { interviewId: string } | { summaryVersionId: string }

/**
 * Writes down one half of the two-person check and says what is still missing. The caller has locked the row that
 * is released and authorised the verb; here only: each half once, and never two by one person.
 */
export async function giveRelease(
  tx: Transaction,
  actor: Actor,
  of: Released,
  kind: ReleaseKind,
  subject: Releasable,
): Promise<readonly ReleaseKind[]> {
  const byId = personIdOf(actor)
  if (!byId) throw new Refusal('forbidden', 'forbidden')
  const given = await givenReleases(tx, of)
  if (given.some((each) => each.kind === kind)) throw new Refusal('conflict', 'alreadyDecided')
  if (given.some((each) => each.byId === byId)) throw otherRelease()
  try {
    await tx.release.create({ data: { ...of, kind, byId, at: now() }, select: { id: true } })
  } catch (error) {
    // The database holds the same two promises, for a caller that forgot the lock.
    if (isDuplicate(error)) throw otherRelease()
    throw error
  }
  return missingReleases(subject, [...given, { kind, byId }])
}

export function givenReleases(tx: Transaction, of: Released): Promise<GivenRelease[]> {
  return tx.release.findMany({ where: of, select: { kind: true, byId: true } })
}

/** What was released has changed: the check begins anew. */
export async function takeBackReleases(tx: Transaction, of: Released): Promise<void> {
  await tx.release.deleteMany({ where: of })
}

function otherRelease(): Refusal {
  return new Refusal('forbidden', 'otherRelease', { grantedBy: 'convenor' })
}
