import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { transaction } from '@/lib/platform/db'

/** One’s own switch: on the list of participants, or off it from the next look on. */
export async function beListed(
  actor: Actor,
  { slug, isListed }: { slug: string; isListed: boolean },
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'paper.beListed', about)
    await tx.eventRegistration.updateMany({
      where: { eventId: row.id, personId: personIdOf(actor) ?? '' },
      data: { isListed },
    })
    await record(tx, actor, 'paper.beListed', {
      dialogueId: row.dialogueId,
      object: { kind: 'event', id: row.id },
    })
    return { slug }
  })
}
