import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import type { Reason } from './allocation'
import { turnOf, type Turn } from './line'
import { reasonStored } from './reason'

export type OwnSeat = {
  state: 'applied' | 'waitlisted' | 'offered' | 'confirmed' | 'attended' | 'noShow'
  /** Until when the offered place is kept. */
  offerEndsAt: Date | null
  /** Which turn one has, and what keeps a place from one; null for whoever doesn't wait in the line. */
  turn: Turn | null
  why: Reason | null
  isListed: boolean
  meets: string[]
}

export const ownSeatSelect = {
  id: true,
  state: true,
  offerEndsAt: true,
  reason: true,
  isListed: true,
  meets: true,
} as const satisfies Prisma.EventRegistrationSelect

type Row = Prisma.EventRegistrationGetPayload<{ select: typeof ownSeatSelect }>

/** Where somebody stands at an event, from their row in it; null where nowhere. An offer that has run out is none. */
export async function ownSeat(
  event: { id: string; capacity: number | null },
  row: Row | undefined,
): Promise<OwnSeat | null> {
  if (!row) return null
  const { id, state, offerEndsAt, reason, isListed, meets } = row
  if (state === 'invited' || state === 'declined' || state === 'withdrawn') return null
  if (state === 'offered' && offerEndsAt && offerEndsAt <= now()) return null
  const turn = state === 'waitlisted' ? await turnOf(event, id) : null
  return { state, offerEndsAt, turn, why: reasonStored(reason), isListed, meets }
}
