import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { codeOf, invitationWish, makeInvitation } from '@/lib/testing/make-invitation'
import type { Council } from '@/lib/testing/views'
import { mailWord, planted, word } from './words'

/** Somebody who is invited by letter, and of whom an address is known. */
export async function plantInvitation({ convenor }: Council, eventId: string): Promise<void> {
  const { slug } = await db().event.findUniqueOrThrow({
    where: { id: eventId },
    select: { slug: true },
  })
  const wish = invitationWish(slug, {
    name: word('invitedName'),
    address: `${mailWord('invitedAddress')}@example.org`,
    answerBy: today(),
  })
  const { id } = await makeInvitation(convenor, wish)
  planted.invitations.push({ slug, id })
  planted.sentinels.rsvpCode = await codeOf(id)
}
