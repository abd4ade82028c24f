import 'server-only'
import { endedStates } from './policy'
import type { RegistrationChannel, RegistrationState } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { stateAffiliation, type Stated } from './affiliation'

type Application = Stated & {
  dialogueId: string
  personId: string
  name: string
  language: string
  channel: RegistrationChannel
  enteredById: string | null
}

/**
 * Puts an application before the convenors. Who has left or was declined takes up their old registration
 * again; who stands already is refused, two at once included.
 */
export async function apply(tx: Transaction, application: Application): Promise<string> {
  const { dialogueId, personId, name, language, channel, enteredById } = application
  // Two forms of one person at once: the second waits here and finds the first one's registration.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const before = await tx.registration.findUnique({
    where: { dialogueId_personId: { dialogueId, personId } },
    select: { id: true, state: true },
  })
  if (before && !endedStates.includes(before.state)) {
    throw new Refusal('conflict', 'alreadyRegistered')
  }
  const affiliationId = await stateAffiliation(tx, personId, application)
  const shown = { affiliationId, name, language, channel, enteredById, state: 'applied' as const }
  const fresh = {
    question: null,
    answer: null,
    requestedAffiliationId: null,
    requestedName: null,
    createdAt: now(),
  }
  const { id } = before
    ? await tx.registration.update({
        where: { id: before.id },
        data: { ...shown, ...fresh },
        select: { id: true },
      })
    : await tx.registration.create({
        data: { dialogueId, personId, ...shown, ...fresh },
        select: { id: true },
      })
  await noteChange(tx, { registrationId: id, from: before?.state ?? null, to: 'applied' })
  return id
}

type Change = {
  registrationId: string
  from: RegistrationState | null
  to: RegistrationState
  byId?: string | null
  reason?: string
}

/** The history of a registration: who moved it, when, and why. */
export async function noteChange(tx: Transaction, change: Change): Promise<void> {
  const { registrationId, from, to, byId, reason } = change
  await tx.registrationChange.create({
    data: { registrationId, from, to, byId: byId ?? null, reason: reason ?? null, at: now() },
    select: { id: true },
  })
}
