import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { move } from '@/lib/seats/moves'
import { obstacleOf } from './answer'

/**
 * Two registrations of one event turn out to be one person's: wherever either was seen, the person was, from the
 * earlier scan on; the lines of both logs stay. Whoever came is "attended", whichever registration is kept.
 */
export async function joinAttendance(tx: Transaction, fromId: string, toId: string): Promise<void> {
  for (const theirs of await tx.attendance.findMany({ where: { registrationId: fromId } })) {
    const key = { registrationId_occasion: { registrationId: toId, occasion: theirs.occasion } }
    const own = await tx.attendance.findUnique({ where: key })
    if (!own) {
      await tx.attendance.update({ where: { id: theirs.id }, data: { registrationId: toId } })
      continue
    }
    // One that was taken back says nothing beside one that stands.
    const standing = [own, theirs].filter(({ endedAt }) => endedAt === null)
    const counted = standing.length > 0 ? standing : [own]
    const [first = own] = counted.sort((a, b) => a.cameAt.getTime() - b.cameAt.getTime())
    await tx.attendance.update({
      where: { id: own.id },
      data: { cameAt: first.cameAt, endedAt: first.endedAt },
    })
    await tx.checkIn.updateMany({
      where: { attendanceId: theirs.id },
      data: { attendanceId: own.id },
    })
    await tx.attendance.delete({ where: { id: theirs.id } })
  }
  const registration = await tx.eventRegistration.findUniqueOrThrow({ where: { id: toId } })
  const came = await tx.attendance.count({ where: { registrationId: toId, endedAt: null } })
  if (came === 0 || registration.state === 'attended' || obstacleOf(registration, now())) return
  await move(tx, registration, 'attended', { byId: null, cause: 'merged' })
}

/**
 * Who is erased stays counted among those who came, without a name; their badge opens nothing any more, and nothing
 * says on which device they helped at a desk.
 */
export async function forgetBadges(tx: Transaction, personId: string): Promise<void> {
  await tx.eventRegistration.updateMany({ where: { personId }, data: { badgeHash: null } })
  await tx.checkIn.updateMany({ where: { byId: personId }, data: { device: null } })
}
