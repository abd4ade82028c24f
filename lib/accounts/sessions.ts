import 'server-only'
import { loadMember } from '@/lib/access/load-member'
import type { Member } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets'

/** The member whose session this token opens, as the rules see them now; null when it has ended. */
export async function memberOfSession(token: string): Promise<Member | null> {
  const session = await db().signInSession.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { expiresAt: true, isShared: true, account: { select: { personId: true } } },
  })
  if (!session || session.expiresAt <= now()) return null
  return loadMember(session.account.personId, { onSharedDevice: session.isShared })
}
