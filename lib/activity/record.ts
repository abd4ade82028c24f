import { personIdOf, type Actor } from '@/lib/access/actor'
import type { Verb } from '@/lib/access/table'
import { dayOf, now } from '@/lib/platform/clock'
import { Prisma, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

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
  await demandLiving(tx, actor)
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

/**
 * The same line as a piece of a larger statement, one for each row of `from`: for writes that are one statement and no
 * transaction. That statement sees to it that whoever acts is living. Without the thing: what is that hot is an answer.
 */
export function recordLine(
  actor: Actor,
  verb: Verb,
  { dialogueId }: { dialogueId: string },
  from: Prisma.Sql,
): Prisma.Sql {
  const at = now()
  return Prisma.sql`
    INSERT INTO activity (id, verb, dialogue_id, actor_id, day, at)
    SELECT gen_random_uuid(), ${verb}, ${dialogueId}::uuid, ${personIdOf(actor)}::uuid, ${dayOf(at)}::date, ${at}
    FROM ${from}`
}

/**
 * Refuses whoever has been merged or erased since their request began: what they write would belong to a record
 * that is nobody's any more. The lock makes a merge or an erasure wait for this change, and this for theirs.
 */
async function demandLiving(tx: Transaction, actor: Actor): Promise<void> {
  const personId = personIdOf(actor)
  if (!personId) return
  const living = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM person
    WHERE id = ${personId}::uuid AND merged_into_id IS NULL AND erased_at IS NULL FOR KEY SHARE`
  if (living.length === 0) throw gone()
}

/**
 * The same for who writes anonymously, without the lock: PostgreSQL would note the number of this transaction in
 * the person's row, and the same number stands in the row of the view.
 */
export async function demandLivingUnnoted(tx: Transaction, actor: Actor): Promise<void> {
  const id = personIdOf(actor)
  if (!id) return
  if ((await tx.person.count({ where: { id, mergedIntoId: null, erasedAt: null } })) === 0)
    throw gone()
}

const gone = () => new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })

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
