import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { placeIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import type { Prisma } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import type { AboutEvent } from './policy'
import { endIn } from './zone'

/** The columns that the rules need of an event and its dialogue, for whoever asks. */
export function eventFactsSelect(actor: Actor) {
  return {
    id: true,
    state: true,
    district: true,
    endsOn: true,
    timeZone: true,
    registrationOpensAt: true,
    registrationClosesAt: true,
    dialogueId: true,
    dialogue: { select: factsSelect },
    registrations: {
      where: { personId: personIdOf(actor) ?? nobodysId },
      select: { state: true },
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
      endsAt: endIn(row.timeZone, row.endsOn),
      ownState: row.registrations[0]?.state ?? null,
    },
    dialogue: row.dialogue && factsOf(row.dialogue),
  }
}
