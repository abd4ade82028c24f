import 'server-only'
import { approvedStates } from '@/lib/access/actor'
import type { Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'

/**
 * An approved participant of this very dialogue, held so that whose the entry is can't change before it is theirs; an
 * id from elsewhere is nobody here.
 */
export async function participantHere(
  tx: Transaction,
  dialogueId: string,
  registrationId: string,
): Promise<{ personId: string }> {
  await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR SHARE`
  const found = await tx.registration.findFirst({
    where: { id: registrationId, dialogueId, state: { in: approvedStates } },
    select: { personId: true },
  })
  if (!found) throw notFound()
  return found
}

/**
 * Somebody who says that this facilitator's entries for them are not theirs is entered for by somebody else, until
 * the safeguarding lead has found that the entries stand.
 */
export async function demandNotDenied(
  tx: Transaction,
  enteredById: string | null,
  registrationId: string,
): Promise<void> {
  const denied = await tx.callBack.count({
    where: {
      registrationId,
      enteredById: enteredById ?? '',
      outcome: 'denied',
      OR: [{ answersStand: null }, { answersStand: false }],
    },
  })
  if (denied > 0) {
    throw new Refusal('forbidden', 'entriesDenied', { grantedBy: 'safeguardingLead' })
  }
}
