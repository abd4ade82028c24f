import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { after, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { card, cardSelect, type EventCard } from './queries'
import { holdsPlace, seatStates, waitingStates } from './rules'
import { visibleTo } from './visibility'

const standings = ['place', 'offered', 'applied', 'waitlisted'] as const

export type MyEvent = EventCard & { standing: (typeof standings)[number] }

const isInIt = { state: { in: [...seatStates, ...waitingStates] } }

/** One's own events that aren't over, soonest first, for my page: with a place, an offer or a turn. */
export async function myEvents(actor: Actor): Promise<MyEvent[]> {
  if (actor.kind !== 'member') return []
  const { personId } = actor
  const rows = await db().eventRegistration.findMany({
    // A day more, for zones in which it isn’t over yet; the card says it exactly.
    where: {
      personId,
      ...isInIt,
      event: { AND: [{ endsOn: { gte: after(today(), -days(1)) } }, await visibleTo(actor)] },
    },
    select: { state: true, offerEndsAt: true, event: { select: cardSelect } },
    orderBy: [{ event: { startsOn: 'asc' } }, { id: 'asc' }],
    take: 100,
  })
  return rows.flatMap(({ state, offerEndsAt, event }) => {
    const shown = card(event)
    // An offer that has run out is none any more, also before the next in line has it.
    const hasRunOut = state === 'offered' && offerEndsAt !== null && offerEndsAt <= now()
    if (shown.isOver || hasRunOut) return []
    const standing = holdsPlace.state.in.includes(state)
      ? 'place'
      : standings.find((each) => each === state)
    return standing ? [{ ...shown, standing }] : []
  })
}
