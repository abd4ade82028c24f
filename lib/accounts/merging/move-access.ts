import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { createAccount } from '../operations/account'
import { endSessions } from '../sessions'
import type { Pair } from './stays'

/**
 * Ways to reach somebody and to sign in. Confirmed addresses, phones and linked identities are the person's;
 * the merged record's password, sessions, cards and open links end. A suspension of either holds for both.
 */
export async function moveAccess(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  await moveAddresses(tx, { keptId, mergedId })
  await tx.card.updateMany({
    where: { personId: mergedId, revokedAt: null },
    data: { revokedAt: now() },
  })
  await tx.card.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.accountToken.deleteMany({ where: { personId: mergedId } })
  // Whoever reads by it would read the kept record's events from now on.
  await tx.calendarFeed.deleteMany({ where: { personId: mergedId } })
  await tx.message.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.mail.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  const theirs = await tx.account.findUnique({ where: { personId: mergedId } })
  if (!theirs) return
  const accountId = await createAccount(tx, keptId)
  await tx.linkedIdentity.updateMany({ where: { accountId: theirs.id }, data: { accountId } })
  if (theirs.suspendedAt) {
    const { suspendedAt, suspendedById, suspensionReason } = theirs
    const { count } = await tx.account.updateMany({
      where: { id: accountId, suspendedAt: null },
      data: { suspendedAt, suspendedById, suspensionReason },
    })
    if (count > 0) await endSessions(tx, accountId)
  }
  // Its sessions go with it.
  await tx.account.delete({ where: { id: theirs.id }, select: { id: true } })
}

async function moveAddresses(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  // An address that was only typed is nobody's yet; its owner can still confirm it on their own page.
  await tx.emailAddress.deleteMany({ where: { personId: mergedId, verifiedAt: null } })
  const hasOwn = await tx.emailAddress.count({
    where: { personId: keptId, verifiedAt: { not: null } },
  })
  await tx.emailAddress.updateMany({
    where: { personId: mergedId },
    data: { personId: keptId, ...(hasOwn > 0 ? { isPrimary: false } : {}) },
  })
  const known = await tx.phoneNumber.findMany({ where: { personId: keptId } })
  await tx.phoneNumber.deleteMany({
    where: { personId: mergedId, number: { in: known.map(({ number }) => number) } },
  })
  await tx.phoneNumber.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
}
