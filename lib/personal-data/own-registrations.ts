import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { endRegistration } from '@/lib/registrations/operations/change'
import { endedStates } from '@/lib/registrations/policy'
import { leaveEvents } from '@/lib/seats/leaving'

/**
 * Leaves the dialogues that still go on. In those that are closed one stays counted as somebody of one's
 * group, without a name: who took part in what is over is not rewritten.
 */
export async function leaveCountedOnly(tx: Transaction, personId: string): Promise<void> {
  const registrations = await tx.registration.findMany({
    where: { personId },
    select: {
      id: true,
      state: true,
      personId: true,
      dialogueId: true,
      affiliationId: true,
      dialogue: { select: { state: true } },
    },
  })
  for (const { dialogue, ...registration } of registrations) {
    const isOver = dialogue.state === 'closed' || dialogue.state === 'archived'
    if (!isOver && !endedStates.includes(registration.state)) {
      await endRegistration(tx, registration, null)
    }
  }
  const ids = registrations.map(({ id }) => id)
  await tx.registration.updateMany({
    where: { id: { in: ids } },
    data: {
      name: '',
      language: 'en',
      requestedName: null,
      pseudonym: null,
      requestedAffiliationId: null,
      question: null,
      answer: null,
    },
  })
  await tx.registrationChange.updateMany({
    where: { registrationId: { in: ids } },
    data: { reason: null },
  })
  await tx.activity.updateMany({ where: { objectId: { in: ids } }, data: { reason: null } })
  await forgetAffiliations(tx, personId)
  await leaveEvents(tx, { personId, byId: null, cause: 'erased' })
}

async function forgetAffiliations(tx: Transaction, personId: string): Promise<void> {
  await tx.affiliation.deleteMany({
    where: { personId, registrations: { none: {} }, requests: { none: {} } },
  })
  await tx.affiliation.updateMany({
    where: { personId },
    data: {
      organisationId: null,
      organisationName: null,
      roleTitle: null,
      vouchedBy: null,
      vouchedHow: null,
    },
  })
}
