import 'server-only'
import { lockEventRow } from '@/lib/events/operations'
import { beginningIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { passOn, settle } from '../settle'
import { endBlock } from './plan'

/** Passes on the places of one event: offers that ran out, and blocks whose day of return has come. */
export async function passOnPlaces({ eventId }: { eventId: string }): Promise<void> {
  await transaction(async (tx) => {
    const event = await lockEventRow(tx, eventId)
    if (!event) return
    const blocks = await tx.seatBlock.findMany({
      where: { eventId, returnedAt: null, returnsOn: { not: null } },
      select: { id: true, returnsOn: true },
    })
    for (const { id, returnsOn } of blocks) {
      if (returnsOn && beginningIn(event.timeZone, returnsOn) <= now()) await endBlock(tx, id, null)
    }
    await passOn(tx, event)
    await settle(tx, event)
  })
}

/** The same for every event in which something is due; each in a transaction of its own. */
export async function passOnAllPlaces(): Promise<void> {
  const due = await db().event.findMany({
    where: {
      OR: [
        { registrations: { some: { state: 'offered', offerEndsAt: { lte: now() } } } },
        { seatPlan: { blocks: { some: { returnedAt: null, returnsOn: { lte: now() } } } } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of due) await passOnPlaces({ eventId: id })
}
