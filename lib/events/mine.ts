import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { factsSelect } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { formsOf, type FormOfMine } from '@/lib/forms/open-forms'
import { after, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { turnOf, type Turn } from '@/lib/seats/line'
import { aboutEvent, eventFactsSelect } from './facts'
import { card, cardSelect, type EventCard } from './queries'
import { holdsPlace, seatStates, waitingStates } from './rules'
import { visibleTo } from './visibility'

const standings = ['place', 'offered', 'applied', 'waitlisted'] as const

export type MyEvent = EventCard & {
  standing: (typeof standings)[number]
  /** Which turn one has in the line, and what keeps a place from one. */
  turn: Turn | null
  /** Its forms that wait for one's answer. */
  openForms: FormOfMine[]
}

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
    select: {
      id: true,
      state: true,
      offerEndsAt: true,
      event: {
        select: {
          ...cardSelect,
          ...eventFactsSelect(actor),
          capacity: true,
          dialogue: { select: { ...factsSelect, ...cardSelect.dialogue.select } },
        },
      },
    },
    orderBy: [{ event: { startsOn: 'asc' } }, { id: 'asc' }],
    take: 100,
  })
  const sheltered = await shelteredNow(db())
  const mine: MyEvent[] = []
  for (const { id, state, offerEndsAt, event } of rows) {
    const shown = card(event)
    // An offer that has run out is none any more, also before the next in line has it.
    const hasRunOut = state === 'offered' && offerEndsAt !== null && offerEndsAt <= now()
    if (shown.isOver || hasRunOut) continue
    const standing = holdsPlace.state.in.includes(state)
      ? 'place'
      : standings.find((each) => each === state)
    if (!standing) continue
    const forms = await formsOf(actor, event, aboutEvent(event, sheltered))
    const turn = standing === 'waitlisted' ? await turnOf(event, id) : null
    mine.push({ ...shown, standing, turn, openForms: forms.filter(({ isOpen }) => isOpen) })
  }
  return mine
}
