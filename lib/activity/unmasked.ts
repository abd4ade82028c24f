import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { Verb } from '@/lib/access/table'
import { after, minutes, now } from '@/lib/platform/clock'
import type { Prisma, Reader } from '@/lib/platform/db'

/** How long what is masked stays open to the one who asked for it. */
const unmaskedFor = minutes(15)

/**
 * Which of these things the actor has asked to see in the last quarter of an hour. The log entry with its reason is
 * itself what opens them, so nothing is ever shown that isn't logged. Whether they may still see it, the caller asks.
 */
export async function unmaskedAmong(
  reader: Reader,
  actor: Actor,
  verb: Verb,
  objectIds: readonly string[],
  where: Prisma.ActivityWhereInput = {},
): Promise<Set<string>> {
  const actorId = personIdOf(actor)
  if (!actorId || objectIds.length === 0) return new Set()
  const at = { gt: after(now(), -unmaskedFor) }
  const asked = await reader.activity.findMany({
    where: { AND: [{ verb, actorId, objectId: { in: [...objectIds] }, at }, where] },
    select: { objectId: true },
  })
  return new Set(asked.flatMap(({ objectId }) => objectId ?? []))
}
