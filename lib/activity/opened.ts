import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { Verb } from '@/lib/access/table'
import { after, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

/** So long somebody may look at what they opened with a reason; then they say it again. */
export const openMinutes = 60

/**
 * Whether this person has said, in the last hour and in the log that others read, that they open this. Bytes come by
 * GET, which writes nothing: without this line in the log before them they don't come.
 */
export async function hasOpened(
  actor: Actor,
  verb: Verb,
  object: { kind: string; id: string },
): Promise<boolean> {
  const actorId = personIdOf(actor)
  if (!actorId) return false
  const said = await db().activity.count({
    where: {
      ...{ verb, actorId, objectKind: object.kind, objectId: object.id },
      at: { gt: after(now(), -minutes(openMinutes)) },
    },
  })
  return said > 0
}
