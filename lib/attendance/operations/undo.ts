import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { move } from '@/lib/seats/moves'
import type { PersonInput } from '../schema'

/**
 * It was somebody else: the attendance ends, with a line of its own in the log; nothing is deleted. Who was nowhere
 * else at the event has not come to it then.
 */
export async function undoCheckIn(
  actor: Actor,
  { slug, occasion, registrationId, nonce }: PersonInput,
): Promise<null> {
  await transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'attendance.undo', about)
    return once(tx, `undo ${event.id} ${nonce}`, async () => {
      const attendance = await tx.attendance.findFirst({
        where: { eventId: event.id, registrationId, occasion, endedAt: null },
        select: { id: true },
      })
      // Somebody else took it back a moment ago.
      if (!attendance) return {}
      const at = now()
      const byId = personIdOf(actor)
      await tx.attendance.update({ where: { id: attendance.id }, data: { endedAt: at } })
      await tx.checkIn.create({
        data: {
          eventId: event.id,
          attendanceId: attendance.id,
          nonce,
          way: 'name',
          result: 'undone',
          scannedAt: at,
          receivedAt: at,
          byId,
        },
        select: { id: true },
      })
      const registration = await tx.eventRegistration.findUniqueOrThrow({
        where: { id: registrationId },
      })
      const left = await tx.attendance.count({ where: { registrationId, endedAt: null } })
      if (left === 0 && registration.state === 'attended') {
        await move(tx, registration, 'confirmed', { byId, cause: 'checkInUndone' })
      }
      await recordEvent(tx, actor, 'attendance.undo', event)
      return {}
    })
  })
  return null
}
