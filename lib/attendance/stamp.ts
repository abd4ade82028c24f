import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/lib/platform/secrets'

export type Stamp = { takenAt: Date; mark: string }

const markOf = (eventId: string, takenAt: Date) =>
  keyedHash('check-in list', `${eventId} ${takenAt.toISOString()}`)

/** Says, in a way that the device can't make up, when it was given its list. */
export function stampOf(eventId: string, takenAt: Date): Stamp {
  return { takenAt, mark: markOf(eventId, takenAt) }
}

/** When the device was given its list; null when it can't show that. */
export function takenAtOf(eventId: string, stamp: Stamp | null): Date | null {
  if (!stamp) return null
  const right = Buffer.from(markOf(eventId, stamp.takenAt))
  const given = Buffer.from(stamp.mark)
  return right.length === given.length && timingSafeEqual(right, given) ? stamp.takenAt : null
}
