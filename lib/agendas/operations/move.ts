import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { momentIn } from '@/lib/events/zone'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { sessionAsForm } from '../as-form'
import { asDraft, draftOf } from '../draft'
import { demandAsRead, leaveMark, lockSession } from '../lock'
import { movedSlot, shiftOfDay, type Slot } from '../shift'

type Move = { id: string; minutes: number; seen?: string | undefined }

/** Moves one session earlier or later on its day. */
export async function moveSession(actor: Actor, { id, minutes, seen }: Move) {
  return transaction(async (tx) => {
    const { row, session } = await lockSession(tx, actor, id)
    demandAsRead(seen, sessionAsForm(session, row.timeZone))
    const slot = movedSlot(asDraft(session, row.timeZone), minutes)
    if (!slot) throw leavesDay()
    await put(tx, row.timeZone, slot)
    return leaveMark(tx, actor, row)
  })
}

/** "We run 20 minutes late": moves a session and all that follow on its day. `seen`: what the preview showed. */
export async function shiftDay(actor: Actor, { id, minutes, seen }: Move) {
  return transaction(async (tx) => {
    const { row } = await lockSession(tx, actor, id)
    const moves = shiftOfDay(await draftOf(tx, row), id, minutes)
    demandAsRead(seen, shiftAsForm(moves))
    for (const { to } of moves) {
      if (!to) throw leavesDay()
      await put(tx, row.timeZone, to)
    }
    return leaveMark(tx, actor, row)
  })
}

/** What a preview showed, for its mark. */
export function shiftAsForm(moves: readonly { from: Slot; to: Slot | null }[]) {
  const slot = ({ id, day, startsAt, endsAt }: Slot) => ({ id, day, startsAt, endsAt })
  return { moves: moves.map(({ from, to }) => ({ from: slot(from), to: to && slot(to) })) }
}

function put(tx: Transaction, zone: string, { id, day, startsAt, endsAt }: Slot) {
  const on = new Date(`${day}T00:00:00Z`)
  const data = { startsAt: momentIn(zone, on, startsAt), endsAt: momentIn(zone, on, endsAt) }
  return tx.session.update({ where: { id }, data, select: { id: true } })
}

const leavesDay = () => new Refusal('invalid', 'leavesDay', { field: 'minutes' })
