import 'server-only'
import { notify } from '@/lib/messages/operations'
import { now } from '@/lib/platform/clock'
import type { Reader, Transaction } from '@/lib/platform/db'
import { formatter } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { locales } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import type { eventAsForm } from './as-form'
import type { LockedEvent } from './operations'
import { approvedStates } from '@/lib/access/actor'
import { seatStates, waitingStates } from './rules'
import type { EventInput } from './schema'
import { endIn } from './zone'

type Before = Awaited<ReturnType<typeof eventAsForm>>

/** What changed for those who come: `place` is what everybody reads, `venue` is told to those who have said yes. */
type Changed = { days: boolean; place: boolean; venue: boolean }

export function changedFor(before: Before, after: EventInput): Changed {
  const days =
    before.startsOn !== dayText(after.startsOn) ||
    before.endsOn !== dayText(after.endsOn) ||
    before.timeZone !== after.timeZone
  const place = before.country !== after.country || before.district !== after.district
  return { days, place, venue: before.venue !== after.venue || before.joinUrl !== after.joinUrl }
}

type Told = Pick<LockedEvent, 'id' | 'state' | 'endsOn' | 'timeZone'>

/** Those who hold or wait for a place of what is announced and not over: people whom a change of it concerns. */
export async function hearersOf(
  reader: Reader,
  event: Told,
  { days, place }: Pick<Changed, 'days' | 'place'>,
): Promise<string[]> {
  if (event.state !== 'published' || endIn(event.timeZone, event.endsOn) <= now()) return []
  const states = days || place ? [...seatStates, ...waitingStates] : approvedStates
  const people = await reader.eventRegistration.findMany({
    where: {
      eventId: event.id,
      state: { in: states },
      person: { erasedAt: null, mergedIntoId: null },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { personId: true },
  })
  return people.map(({ personId }) => personId)
}

/**
 * Tells those whom a change of the days or the place concerns, once for each save; whoever has no e-mail is called.
 * Whoever saves says so first, having read how many they are. The place itself stays on the event's page, which knows
 * who may read it.
 */
export async function tellOfChange(
  tx: Transaction,
  event: LockedEvent,
  { before, input, isConfirmed }: { before: Before; input: EventInput; isConfirmed: boolean },
): Promise<void> {
  const changed = changedFor(before, input)
  const { days } = changed
  const isElsewhere = changed.place || changed.venue
  if (!days && !isElsewhere) return
  const people = await hearersOf(tx, event, changed)
  if (people.length === 0) return
  if (!isConfirmed)
    throw new Refusal('invalid', 'tellsOfChange', {
      field: 'tells',
      params: { count: people.length },
    })
  for (const personId of people) {
    await notify(tx, {
      personId,
      ...(event.dialogueId ? { dialogueId: event.dialogueId } : {}),
      kind: 'eventMoved',
      params: {
        event: input.title,
        what: days && isElsewhere ? 'both' : days ? 'days' : 'place',
        days: daysInWords(input),
      },
      path: `/events/${event.slug}`,
    })
  }
}

/** Composed for each language of the interface, so that everybody reads it in theirs. */
function daysInWords({ startsOn, endsOn }: EventInput): Translated {
  const texts = locales.map((locale) => [locale, formatter(locale).days(startsOn, endsOn)])
  return { language: 'en', texts: Object.fromEntries(texts) }
}
