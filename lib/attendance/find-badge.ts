import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { badgeHashOf, isOldBadge } from './badges'
import type { Why } from './answer'

/** Whom a scan is about, or why it is about nobody here. */
export type Found = { registrationId: string } | { why: Why }

/** Whose badge this is. A badge of another event opens nothing here, and nothing is said of whose it is. */
export async function findBadge(tx: Transaction, eventId: string, code: string): Promise<Found> {
  const registration = await tx.eventRegistration.findUnique({
    where: { badgeHash: badgeHashOf(code) },
    select: { id: true, eventId: true },
  })
  if (registration?.eventId === eventId) return { registrationId: registration.id }
  if (registration) return { why: 'otherEvent' }
  const replaced = await tx.eventRegistration.findMany({
    where: { eventId, badgeIssue: { gt: 1 } },
    select: { id: true, badgeIssue: true },
  })
  return { why: replaced.some((each) => isOldBadge(code, each)) ? 'oldBadge' : 'unknownCode' }
}

/** Somebody who was chosen from the list, if they still stand on it. */
export async function findListed(tx: Transaction, eventId: string, id: string): Promise<Found> {
  const count = await tx.eventRegistration.count({ where: { id, eventId } })
  return count > 0 ? { registrationId: id } : { why: 'noLonger' }
}
