import 'server-only'
import { seatStates } from '@/lib/events/rules'
import type { Reader } from '@/lib/platform/db'
import type { Candidate, SeatPlan } from './allocation'
import { planFrom, poolOf } from './plan'

/** An offer may be thought about for so long where no seat plan says otherwise. */
export const usualOfferHours = 72

export type Standing = {
  plan: SeatPlan
  /** Whether places are counted by group. */
  isByGroup: boolean
  offerHours: number
  holders: Candidate[]
  /** In the order in which they came. */
  waiting: Candidate[]
}

/** Who holds and who waits for a place of an event, against its plan. The event's row must be locked to act on it. */
export async function standingOf(
  reader: Reader,
  event: { id: string; capacity: number | null },
): Promise<Standing> {
  const stored = await reader.seatPlan.findUnique({
    where: { eventId: event.id },
    select: {
      offerHours: true,
      groups: true,
      criteria: true,
      blocks: true,
    },
  })
  const people = await reader.eventRegistration.findMany({
    where: { eventId: event.id, state: { in: [...seatStates, 'waitlisted'] } },
    select: { id: true, state: true, group: true, meets: true, blockId: true },
    orderBy: { turn: 'asc' },
  })
  const isByGroup = (stored?.groups.length ?? 0) > 0
  const candidate = ({ id, group, meets }: (typeof people)[number]): Candidate => ({
    id,
    group: poolOf(group, isByGroup),
    meets,
  })
  const holders = people.filter(({ state }) => state !== 'waitlisted')
  return {
    plan: planFrom(event.capacity, stored, holders),
    isByGroup,
    offerHours: stored?.offerHours ?? usualOfferHours,
    holders: holders.map(candidate),
    waiting: people.filter(({ state }) => state === 'waitlisted').map(candidate),
  }
}
