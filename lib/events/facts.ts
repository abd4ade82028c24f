import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { placeIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import type { AboutEvent } from './rules'
import { beginningIn, endIn } from './zone'

/** The columns that the rules need of an event and its dialogue, for whoever asks. */
export function eventFactsSelect(actor: Actor) {
  return {
    id: true,
    state: true,
    district: true,
    startsOn: true,
    endsOn: true,
    timeZone: true,
    registrationOpensAt: true,
    registrationClosesAt: true,
    dialogueId: true,
    seatPlan: { select: { admission: true } },
    dialogue: { select: factsSelect },
    registrations: {
      where: { personId: personIdOf(actor) ?? nobodysId },
      select: { state: true, offerEndsAt: true },
      take: 1,
    },
  } as const satisfies Prisma.EventSelect
}

export type EventRow = Prisma.EventGetPayload<{ select: ReturnType<typeof eventFactsSelect> }>

/** `sheltered` is what `shelteredNow` said a moment ago. */
export function aboutEvent(row: EventRow, sheltered: readonly Sheltered[]): AboutEvent {
  return {
    event: {
      id: row.id,
      state: row.state,
      isSheltered: placeIsSheltered(sheltered, row),
      registrationOpensAt: row.registrationOpensAt,
      registrationClosesAt: row.registrationClosesAt,
      startsAt: beginningIn(row.timeZone, row.startsOn),
      endsAt: endIn(row.timeZone, row.endsOn),
      admission: row.seatPlan?.admission ?? 'open',
      ownState: ownStateOf(row),
    },
    dialogue: row.dialogue && factsOf(row.dialogue),
  }
}

/** An offer that has run out is passed on by the worker; nobody can take it up in the meantime. */
function ownStateOf({ registrations: [own] }: EventRow) {
  if (own?.state === 'offered' && own.offerEndsAt && own.offerEndsAt <= now()) return 'declined'
  return own?.state ?? null
}
