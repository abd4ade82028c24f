import 'server-only'
import { holdsPlace } from '@/lib/events/rules'
import { notify } from '@/lib/messages/operations'
import type { Reader, Transaction } from '@/lib/platform/db'
import { locales } from '@/lib/platform/locales'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { whoHears, type Tied } from './affected'
import type { AgendaChange, SessionDraft } from './stored'
import { changeInWords } from './wording'

type EventRow = { id: string; dialogueId: string | null }

/** Who would get a notice of these changes, and of which of them. `agendas`: before and after. */
export async function hearersOf(
  reader: Reader,
  event: EventRow,
  changes: readonly AgendaChange[],
  agendas: readonly (readonly SessionDraft[])[],
): Promise<Map<string, AgendaChange[]>> {
  if (changes.length === 0) return new Map()
  const coming = await reader.eventRegistration.findMany({
    where: { eventId: event.id, ...holdsPlace },
    select: {
      personId: true,
      manifestSeats: { select: { vehicle: { select: { sessionId: true } } } },
    },
  })
  const tied = new Map(
    changes.map(({ id }): [string, Tied] => [
      id,
      {
        riders: coming
          .filter(({ manifestSeats }) =>
            manifestSeats.some(({ vehicle }) => vehicle.sessionId === id),
          )
          .map(({ personId }) => personId),
        speakers: agendas.flatMap((sessions) =>
          sessions
            .filter((session) => session.id === id)
            .flatMap(({ speakers }) => speakers.flatMap(({ personId }) => personId ?? [])),
        ),
      },
    ]),
  )
  return whoHears(
    changes,
    tied,
    coming.map(({ personId }) => personId),
  )
}

/** More than this is no notice any more, but an agenda to read. */
const listed = 6

export async function sendNotices(
  tx: Transaction,
  event: EventRow,
  heard: ReadonlyMap<string, readonly AgendaChange[]>,
): Promise<void> {
  if (heard.size === 0) return
  const { slug, title } = await tx.event.findUniqueOrThrow({
    where: { id: event.id },
    select: { slug: true, title: true },
  })
  for (const [personId, changes] of heard) {
    await notify(tx, {
      personId,
      ...(event.dialogueId ? { dialogueId: event.dialogueId } : {}),
      kind: 'agendaChanged',
      params: {
        event: translatedStored.parse(title),
        changes: inAllLanguages(changes.slice(0, listed)),
        more: Math.max(0, changes.length - listed),
      },
      path: `/events/${slug}#agenda`,
    })
  }
}

/** Composed once for each language of the interface, so that everybody reads it in theirs. */
function inAllLanguages(changes: readonly AgendaChange[]): Translated {
  const texts = Object.fromEntries(
    locales.map((locale) => [
      locale,
      changes.map((change) => changeInWords(change, locale)).join(' '),
    ]),
  )
  return { language: 'en', texts }
}
