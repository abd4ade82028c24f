import 'server-only'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import type { Reason } from './allocation'
import { reasonStored } from './reason'

export type OwnSeat = {
  state: 'applied' | 'waitlisted' | 'offered' | 'confirmed' | 'attended' | 'noShow'
  /** Until when the offered place is kept. */
  offerEndsAt: Date | null
  /** How many of one's own group stand before one in the line. */
  ahead: number
  why: Reason | null
  isListed: boolean
  meets: string[]
}

export const ownSeatSelect = {
  state: true,
  group: true,
  turn: true,
  offerEndsAt: true,
  reason: true,
  isListed: true,
  meets: true,
} as const satisfies Prisma.EventRegistrationSelect

type Row = Prisma.EventRegistrationGetPayload<{ select: typeof ownSeatSelect }>

/** Where somebody stands at an event, from their row in it; null where nowhere. An offer that has run out is none. */
export async function ownSeat(
  event: { id: string },
  row: Row | undefined,
): Promise<OwnSeat | null> {
  if (!row) return null
  const { state, group, turn, offerEndsAt, reason, isListed, meets } = row
  if (state === 'invited' || state === 'declined' || state === 'withdrawn') return null
  if (state === 'offered' && offerEndsAt && offerEndsAt <= now()) return null
  const ahead =
    state === 'waitlisted' && turn !== null
      ? await db().eventRegistration.count({
          where: { eventId: event.id, state: 'waitlisted', group, turn: { lt: turn } },
        })
      : 0
  return { state, offerEndsAt, ahead, why: reasonStored(reason), isListed, meets }
}

/** What an event counts across the groups, for those who register to say whether they are counted. */
export async function criteriaOf(eventId: string) {
  return db().seatCriterion.findMany({
    where: { eventId },
    select: { id: true, kind: true, value: true },
    orderBy: { id: 'asc' },
  })
}

export type Criterion = Awaited<ReturnType<typeof criteriaOf>>[number]
