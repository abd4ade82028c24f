import 'server-only'
import type { EventInvitationState } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'

type Step = {
  invitationId: string
  from: EventInvitationState | null
  to: EventInvitationState
  /** Null: the invited person, by their code. */
  byId: string | null
  reason?: string | null
}

/** Who moved an invitation, when, and why. */
export async function noteSteps(tx: Transaction, steps: readonly Step[]): Promise<void> {
  await tx.invitationChange.createMany({
    data: steps.map(({ reason, ...step }) => ({ ...step, reason: reason ?? null, at: now() })),
  })
}
