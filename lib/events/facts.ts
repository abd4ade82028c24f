import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { placeIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import { after, days } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import type { AboutEvent } from './policy'

/** The columns that the rules need of an event and its dialogue, for whoever asks. */
export function eventFactsSelect(actor: Actor) {
  return {
    id: true,
    state: true,
    district: true,
    endsOn: true,
    registrationOpensAt: true,
    registrationClosesAt: true,
    dialogueId: true,
    dialogue: { select: factsSelect },
    registrations: {
      where: { personId: personIdOf(actor) ?? nobody },
      select: { state: true },
      take: 1,
    },
  } as const satisfies Prisma.EventSelect
}

const nobody = '00000000-0000-0000-0000-000000000000'

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
      // A date column is midnight UTC of the last day; the day itself still counts.
      endsAt: after(row.endsOn, days(1)),
      ownState: row.registrations[0]?.state ?? null,
    },
    dialogue: row.dialogue && factsOf(row.dialogue),
  }
}
