import { dialogueRoles, holds, type Actor } from '@/lib/access/actor'
import { readableTo } from '@/lib/dialogues/facts'
import { districtInSight, shelteredNow, type Sheltered } from '@/lib/dialogues/shelter'
import { db, type Prisma, type Reader } from '@/lib/platform/db'

/**
 * The events that the actor may read: the rows for which `event.read` holds. `sheltered` spares a question where
 * `shelteredNow` has just been asked.
 */
export async function visibleTo(
  actor: Actor,
  reader: Reader = db(),
  sheltered?: readonly Sheltered[],
): Promise<Prisma.EventWhereInput> {
  const announced: Prisma.EventWhereInput = {
    AND: [
      { state: { not: 'draft' } },
      districtInSight(sheltered ?? (await shelteredNow(reader))),
      { OR: [{ dialogueId: null }, { dialogue: readableTo(actor) }] },
    ],
  }
  if (actor.kind !== 'member' || actor.isSuspended) return announced
  const worksIn = actor.roles.flatMap(({ dialogueId }) =>
    dialogueId && holds(actor, dialogueRoles, dialogueId) ? [dialogueId] : [],
  )
  const runsEvents = holds(actor, ['editor', 'administrator'], null)
  const worksAt = actor.eventRoles.map(({ eventId }) => eventId)
  return {
    OR: [
      announced,
      { dialogueId: { in: worksIn } },
      { id: { in: worksAt } },
      ...(runsEvents ? [{ dialogueId: null }] : []),
    ],
  }
}
