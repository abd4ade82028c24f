import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { holdsPlace } from '@/lib/events/rules'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound } from '@/lib/platform/refusal'
import { badgeCodeOf, badgeHashOf } from '../badges'
import type { PersonInput } from '../schema'

/** A lost badge is replaced: the old one opens nothing from now on. The same form sent again ends no second one. */
export async function replaceBadge(
  actor: Actor,
  { slug, registrationId, nonce }: PersonInput,
): Promise<null> {
  await transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'attendance.replaceBadge', about)
    return once(tx, `badge ${event.id} ${nonce}`, async () => {
      const registration = await tx.eventRegistration.findFirst({
        where: { id: registrationId, eventId: event.id, ...holdsPlace },
        select: { id: true, badgeIssue: true },
      })
      if (!registration) throw notFound()
      const badgeIssue = registration.badgeIssue + 1
      const badgeHash = badgeHashOf(badgeCodeOf({ id: registrationId, badgeIssue }))
      await tx.eventRegistration.update({
        where: { id: registrationId },
        data: { badgeIssue, badgeHash },
        select: { id: true },
      })
      await recordEvent(tx, actor, 'attendance.replaceBadge', event)
      return {}
    })
  })
  return null
}
