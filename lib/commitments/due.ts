import { DateTime } from 'luxon'
import type { CommitmentStatus, ReminderKind } from '@/generated/prisma/enums'

/** Nothing more is awaited of these, whatever the day. */
const ended: readonly CommitmentStatus[] = ['complete', 'dropped']

export const isEnded = (status: CommitmentStatus): boolean => ended.includes(status)

export type Promised = {
  status: CommitmentStatus
  /** The day on which it is due as things stand: a calendar day at midnight UTC. */
  dueNow: Date
  /** Whose midnight ends that day (IANA). */
  timeZone: string
}

/** The calendar day that begins or ends with the clocks of a zone, as a DATE column holds it. */
export function dayThere(moment: Date, timeZone: string): Date {
  const local = DateTime.fromJSDate(moment, { zone: timeZone })
  return new Date(Date.UTC(local.year, local.month - 1, local.day))
}

/** Whole days until it is due, where it was promised; below nought once the day is over. */
export function daysLeft({ dueNow, timeZone }: Promised, now: Date): number {
  return Math.round((dueNow.getTime() - dayThere(now, timeZone).getTime()) / 86_400_000)
}

/** The whole day on which it is due still counts. Nobody sets this; it follows from the day. */
export function isOverdue(promised: Promised, now: Date): boolean {
  return !isEnded(promised.status) && daysLeft(promised, now) < 0
}

/** What the owner should have been reminded of by now; one of each kind for each day due. */
export function reminderNow(promised: Promised, now: Date): ReminderKind | null {
  if (isEnded(promised.status)) return null
  const left = daysLeft(promised, now)
  if (left < 0) return 'overdue'
  if (left === 0) return 'due'
  if (left <= 7) return 'weekBefore'
  return left <= 31 ? 'monthBefore' : null
}
