import 'server-only'
import { after, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

/** Days after an event's last one. */
export const contactsKept = 30

/**
 * Deletes contacts and written reasons out of invitations to events that are over: somebody who was asked, and has
 * perhaps never answered, is nobody's contact for ever. Whoever came has their own record. Files that nobody
 * confirmed go too.
 */
export async function purgeContacts(): Promise<{ invitations: number; files: number }> {
  const before = after(today(), -days(contactsKept))
  const over = { event: { endsOn: { lt: before } } }
  await db().invitationChange.updateMany({
    where: { invitation: over, reason: { not: null } },
    data: { reason: null },
  })
  const { count: invitations } = await db().eventInvitation.updateMany({
    where: {
      ...over,
      OR: [{ address: { not: null } }, { phone: { not: null } }, { answer: { not: null } }],
    },
    data: { address: null, phone: null, answer: null },
  })
  const { count: files } = await db().invitationImport.deleteMany({
    where: { expiresAt: { lte: now() } },
  })
  return { invitations, files }
}
