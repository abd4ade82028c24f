import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { Prisma } from '@/lib/platform/db'
import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'
import { holdsPlace } from '@/lib/events/rules'

/** What a badge is made from. */
export type Badged = { id: string; badgeIssue: number }

/**
 * The code on somebody's badge: twelve letters without look-alikes, 55 bits, "XXXX-XXXX-XXXX". It can be printed
 * again at any time, because it follows from the registration and the number of the badge under the portal's own
 * key; the database holds its hash alone. It is good for one thing, the desk: it signs nobody in.
 */
export function badgeCodeOf({ id, badgeIssue }: Badged): string {
  return codeFromBytes(derivedBytes('badge', `${id}:${badgeIssue}`))
}

/** Under a key of its own, so that a code of any other purpose can never be taken for a badge, nor the reverse. */
export function badgeHashOf(code: string): string {
  return keyedHash('badge', normalCode(code))
}

/**
 * Sees to it that everybody who holds a place of the event has a badge that the desk knows; those who have one
 * keep it. To be called before badges are printed or taken along.
 */
export async function ensureBadges(tx: Transaction, eventId: string): Promise<void> {
  const missing = await tx.eventRegistration.findMany({
    where: { eventId, badgeHash: null, ...holdsPlace },
    select: { id: true, badgeIssue: true },
    orderBy: { id: 'asc' },
  })
  if (missing.length === 0) return
  const rows = missing.map(
    (each) => Prisma.sql`(${each.id}::uuid, ${badgeHashOf(badgeCodeOf(each))})`,
  )
  // One statement for five hundred badges; whoever got theirs in the meantime keeps it.
  await tx.$executeRaw`
    UPDATE event_registration r SET badge_hash = made.hash
    FROM (VALUES ${Prisma.join(rows)}) AS made (id, hash)
    WHERE r.id = made.id AND r.badge_hash IS NULL`
}

/** Was this code on a badge of theirs that a newer one has ended? */
export function isOldBadge(code: string, { id, badgeIssue }: Badged): boolean {
  const typed = normalCode(code)
  return Array.from({ length: badgeIssue - 1 }, (_, index) => index + 1).some(
    (issue) => normalCode(badgeCodeOf({ id, badgeIssue: issue })) === typed,
  )
}
