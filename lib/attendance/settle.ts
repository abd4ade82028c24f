import 'server-only'
import type { CheckInWay } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { recordEvent, type LockedEvent } from '@/lib/events/operations'
import { dayIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { once } from '@/lib/platform/once'
import { refused, type Answer, type Why } from './answer'
import { come } from './come'
import { findBadge, findListed } from './find-badge'
import { occasionsOf, sessionsForOccasions, type Occasion } from './occasions'

/** How and when a scan came about, whoever it is of. */
export type Scanned = {
  nonce: string
  occasion: string
  scannedAt: Date
  clockOffBy: number
  wasOffline: boolean
  device: string | null
}

export type Scan = Scanned & {
  way: CheckInWay
  who: { code: string } | { registrationId: string }
}

/** A scan at a desk that has a network: when it arrives is when it was made. */
export function scannedNow({ nonce, occasion }: { nonce: string; occasion: string }): Scanned {
  return { nonce, occasion, scannedAt: now(), clockOffBy: 0, wasOffline: false, device: null }
}

/**
 * Decides on one scan and writes it down, whatever comes of it. The event is locked before, so of two devices with
 * the same person the second finds the first one's attendance.
 */
export async function settle(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  scan: Scan,
): Promise<Answer> {
  return answerOnce(tx, event, scan.nonce, async () => {
    const { nonce, way, who } = scan
    const occasion = await occasionAt(tx, event, scan.occasion)
    if (typeof occasion === 'string') {
      return note(tx, actor, event, scan, way, refused(nonce, occasion))
    }
    const found =
      'code' in who
        ? await findBadge(tx, event.id, who.code)
        : await findListed(tx, event.id, who.registrationId)
    if ('why' in found) return note(tx, actor, event, scan, way, refused(nonce, found.why))
    return comeAndNote(tx, actor, event, occasion, scan, way, found.registrationId)
  })
}

/** Somebody who is known is here: the attendance, its line in the log, and the answer. */
export async function comeAndNote(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  occasion: Occasion,
  scanned: Scanned,
  way: CheckInWay,
  registrationId: string,
): Promise<Answer> {
  const { answer, attendanceId } = await come(tx, actor, event, occasion, scanned, registrationId)
  return note(tx, actor, event, scanned, way, answer, attendanceId)
}

/** A scan that arrives again is answered as the first time and written down once, however long ago that was. */
export async function answerOnce(
  tx: Transaction,
  event: LockedEvent,
  nonce: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return once(tx, `check-in ${event.id} ${nonce}`, async () => {
    const line = await tx.checkIn.findUnique({
      where: { nonce },
      select: {
        eventId: true,
        result: true,
        attendance: { select: { registrationId: true, cameAt: true } },
      },
    })
    if (!line) return work()
    if (line.eventId !== event.id || !line.attendance) return refused(nonce, 'replayed')
    const { registrationId, cameAt } = line.attendance
    return { nonce, result: line.result, why: null, registrationId, cameAt: cameAt.toISOString() }
  })
}

/** Writes the line of the log, and of a change in the log of activity too. */
export async function note(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  { nonce, scannedAt, clockOffBy, wasOffline, device }: Scanned,
  way: CheckInWay,
  answer: Answer,
  attendanceId: string | null = null,
): Promise<Answer> {
  await tx.checkIn.create({
    data: {
      eventId: event.id,
      attendanceId,
      nonce,
      way,
      result: answer.result,
      scannedAt,
      receivedAt: now(),
      clockOffBy,
      wasOffline,
      device,
      byId: personIdOf(actor),
    },
    select: { id: true },
  })
  if (answer.result === 'came') await recordEvent(tx, actor, 'attendance.checkIn', event)
  return answer
}

/** The occasion of that name, unless there is none or its day is still to come. */
export async function occasionAt(
  tx: Transaction,
  event: LockedEvent,
  key: string,
): Promise<Occasion | Extract<Why, 'noOccasion' | 'notYet'>> {
  const sessions = await tx.session.findMany({
    where: { eventId: event.id },
    ...sessionsForOccasions,
  })
  const occasion = occasionsOf({ ...event, sessions }).find((each) => each.key === key)
  if (!occasion) return 'noOccasion'
  return dayText(occasion.day) > dayIn(event.timeZone, now()) ? 'notYet' : occasion
}
