import { personIdOf, type Actor } from '@/lib/access/actor'
import type { Verb } from '@/lib/access/table'
import { dayOf, now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'

type Recorded = {
  dialogueId?: string | null
  /** The noun ("registration") and id of what was changed; never its text. */
  object?: { kind: string; id: string }
  reason?: string
}

/** Adds to the activity log, in the transaction of the change itself. */
export async function record(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  { dialogueId, object, reason }: Recorded = {},
): Promise<void> {
  const at = now()
  await tx.activity.create({
    data: {
      verb,
      dialogueId: dialogueId ?? null,
      actorId: personIdOf(actor),
      objectKind: object?.kind ?? null,
      objectId: object?.id ?? null,
      reason: reason ?? null,
      day: dayOf(at),
      at,
    },
    select: { id: true },
  })
}

/** For anonymous contributions: the verb, the dialogue and the day; nobody, nothing finer, no object. */
export async function recordAnonymously(
  tx: Transaction,
  verb: Verb,
  dialogueId: string,
): Promise<void> {
  await tx.activity.create({
    data: { verb, dialogueId, day: dayOf(now()) },
    select: { id: true },
  })
}
