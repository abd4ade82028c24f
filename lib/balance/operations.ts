import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { after, hours, now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { countsOf } from './counts'
import { publicFigures } from './public-figures'

/** Between two snapshots, so that nobody can tell what one more person changed. */
const apartHours = 24

/** Puts the balance as it is now on the event's page. Only what is public of it is kept. */
export async function publishBalance(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'balance.publish', about)
    const last = await tx.balanceSnapshot.findFirst({
      where: { eventId: row.id },
      orderBy: { takenAt: 'desc' },
      select: { takenAt: true },
    })
    if (last && now() < after(last.takenAt, hours(apartHours)))
      throw new Refusal('conflict', 'balanceTooSoon', { params: { hours: apartHours } })
    const counts = await countsOf(tx, row)
    if (counts.length === 0) throw new Refusal('conflict', 'balanceEmpty')
    await tx.balanceSnapshot.updateMany({
      where: { eventId: row.id, endedAt: null },
      data: { endedAt: now() },
    })
    await tx.balanceSnapshot.create({
      data: {
        eventId: row.id,
        figures: publicFigures(counts),
        takenAt: now(),
        takenById: personIdOf(actor),
      },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'balance.publish', row)
    return { slug }
  })
}

/** Takes the balance off the event's page. Twice is once. */
export async function takeBalanceDown(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'balance.publish', about)
    const { count } = await tx.balanceSnapshot.updateMany({
      where: { eventId: row.id, endedAt: null },
      data: { endedAt: now() },
    })
    if (count > 0) await recordEvent(tx, actor, 'balance.publish', row)
    return { slug }
  })
}
