import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { move } from '@/lib/seats/moves'
import { obstacleOf, refused, type Answer } from './answer'
import type { Occasion } from './occasions'
import type { Scanned } from './settle'

type Come = { answer: Answer; attendanceId: string | null }

/**
 * Somebody of the event's list is here. Two scans are one attendance, from the earlier of them on; the first one of
 * an event makes a registration "attended". Who gave their place back, or never had one, is refused.
 */
export async function come(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  occasion: Occasion,
  { nonce, scannedAt }: Scanned,
  registrationId: string,
): Promise<Come> {
  const registration = await tx.eventRegistration.findUniqueOrThrow({
    where: { id: registrationId },
  })
  const obstacle = obstacleOf(registration, now())
  if (obstacle) return { answer: refused(nonce, obstacle, registrationId), attendanceId: null }
  const key = { registrationId_occasion: { registrationId, occasion: occasion.key } }
  const before = await tx.attendance.findUnique({ where: key })
  // The scan of another device from before somebody said that it was a mistake.
  if (before?.endedAt && scannedAt <= before.endedAt) {
    return { answer: refused(nonce, 'takenBack', registrationId), attendanceId: before.id }
  }
  const isAgain = before !== null && before.endedAt === null
  const cameAt = isAgain && before.cameAt < scannedAt ? before.cameAt : scannedAt
  const { id } = await tx.attendance.upsert({
    where: key,
    create: {
      eventId: event.id,
      registrationId,
      day: occasion.day,
      sessionId: occasion.session?.id ?? null,
      occasion: occasion.key,
      cameAt,
    },
    update: { cameAt, endedAt: null },
    select: { id: true },
  })
  if (registration.state !== 'attended') {
    await move(tx, registration, 'attended', { byId: personIdOf(actor), cause: 'checkedIn' })
  }
  const result = isAgain ? 'again' : 'came'
  const answer = { nonce, result, why: null, registrationId, cameAt: cameAt.toISOString() } as const
  return { answer, attendanceId: id }
}
