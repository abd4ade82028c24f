import 'server-only'
import type { Member } from '@/lib/access/actor'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { lockEvent, recordEvent } from './operations'
import { holdsPlace, isHeld } from './rules'

/**
 * Registers for an event while there is a place. The event's row is locked, and a place's number is
 * unique in the database, so two people never get the last one. Registering twice is one registration.
 */
export async function registerForEvent(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    if (isHeld(about.event.ownState)) return { slug }
    authorize(actor, 'event.register', about)
    const { personId } = actor as Member
    const place = await freePlace(tx, row.id, row.capacity)
    await tx.eventRegistration.upsert({
      where: { eventId_personId: { eventId: row.id, personId } },
      create: {
        eventId: row.id,
        personId,
        state: 'confirmed',
        place,
        createdAt: now(),
        changedAt: now(),
      },
      update: { state: 'confirmed', place, changedAt: now() },
    })
    await recordEvent(tx, actor, 'event.register', row)
    return { slug }
  })
}

/** Gives one's place back; it is free for others at once. */
export async function withdrawFromEvent(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    if (about.event.ownState === 'withdrawn') return { slug }
    authorize(actor, 'event.withdraw', about)
    await tx.eventRegistration.update({
      where: { eventId_personId: { eventId: row.id, personId: personIdOf(actor) ?? '' } },
      data: { state: 'withdrawn', place: null, changedAt: now() },
    })
    await recordEvent(tx, actor, 'event.withdraw', row)
    return { slug }
  })
}

/**
 * The lowest number that nobody holds. Whether there is a place at all is the count's business: after a limit was
 * lowered, higher numbers than it are still held.
 */
async function freePlace(tx: Transaction, eventId: string, capacity: number | null) {
  const held = await tx.eventRegistration.count({ where: { eventId, ...holdsPlace } })
  if (capacity !== null && held >= capacity) {
    throw new Refusal('conflict', 'eventFull', { grantedBy: 'convenor' })
  }
  const [free] = await tx.$queryRaw<{ place: number }[]>`
    SELECT place FROM generate_series(1, ${held + 1}::int) AS place
    WHERE NOT EXISTS (
      SELECT 1 FROM event_registration r WHERE r.event_id = ${eventId}::uuid AND r.place = place.place)
    ORDER BY place LIMIT 1`
  return free?.place ?? null
}
