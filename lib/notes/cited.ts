import 'server-only'
import type { NoteKind, SessionRule } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { aboutEvent, eventFactsSelect } from '@/lib/events/facts'
import { visibleTo } from '@/lib/events/visibility'
import { dayIn } from '@/lib/events/zone'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { sheetOf } from './as-form'
import { leavesTheRoom, wordsLeaveTheRoom } from './rules'
import { sheetParts } from './schema'

/** What was noted in a session, as a summary refers to it. Nothing of who wrote it or who spoke. */
export type CitedNote = {
  id: string
  kind: NoteKind
  rule: SessionRule
  event: { slug: string; title: Translated }
  /** The day of the session, never an hour. */
  on: string
  /** Null: only that it was noted then. */
  words: { text: string; language: string } | null
  /** The words are here because this reader may read the note; others see that it was noted. */
  isForStaff: boolean
}

export type CitableNote = CitedNote & { session: Translated }

const citedSelect = (actor: Actor) =>
  ({
    ...{ id: true, kind: true, language: true, text: true, sheet: true, createdById: true },
    session: {
      select: {
        ...{ id: true, title: true, rule: true, startsAt: true },
        event: { select: { ...eventFactsSelect(actor), slug: true, title: true } },
      },
    },
  }) as const satisfies Prisma.SessionNoteSelect

type Row = Prisma.SessionNoteGetPayload<{ select: ReturnType<typeof citedSelect> }>

/** As long as it isn't taken back, and the rule of its session lets anything of it out of the room. */
const standing = (): Prisma.SessionNoteWhereInput => ({
  endedAt: null,
  OR: [{ kind: 'agreed' }, { session: { rule: { not: 'closed' } } }],
})

/** What these notes show to this reader now; what isn't in the map is a gap. */
export async function citedNotes(
  actor: Actor,
  ids: readonly string[],
  reader: Reader = db(),
): Promise<ReadonlyMap<string, CitedNote>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(actor, { id: { in: [...ids] } }, reader)
  return new Map(rows.map(({ row, mayRead }) => [row.id, citedOf(row, mayRead)]))
}

/** The notes of a dialogue's sessions that the actor may read and that may be cited, the newest first. */
export async function citableNotes(actor: Actor, dialogueId: string): Promise<CitableNote[]> {
  const rows = await rowsOf(actor, { session: { event: { dialogueId } } }, db())
  return rows.flatMap(({ row, mayRead }) =>
    mayRead ? [{ ...citedOf(row, true), session: translatedStored.parse(row.session.title) }] : [],
  )
}

/** Of these ids those that the actor may cite from this dialogue. */
export async function citableNoteIds(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const where = { id: { in: [...ids] }, session: { event: { dialogueId } } }
  const rows = await rowsOf(actor, where, reader)
  return rows.flatMap(({ row, mayRead }) => (mayRead ? [row.id] : []))
}

/** Of these ids the ones that stand, whoever may read them. For the check of evidence only. */
export async function standingNoteIds(
  reader: Reader,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await reader.sessionNote.findMany({
    where: { AND: [{ id: { in: [...ids] } }, standing()] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

const most = 200

async function rowsOf(actor: Actor, where: Prisma.SessionNoteWhereInput, reader: Reader) {
  const sheltered = await shelteredNow(reader)
  const rows = await reader.sessionNote.findMany({
    where: {
      AND: [where, standing(), { session: { event: await visibleTo(actor, reader, sheltered) } }],
    },
    orderBy: [{ session: { startsAt: 'desc' } }, { createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: citedSelect(actor),
  })
  return rows.flatMap((row) => {
    const { id, rule } = row.session
    // The question to the database says the same; the rule is what holds.
    if (!leavesTheRoom(rule, row.kind)) return []
    const about = { ...aboutEvent(row.session.event, sheltered), session: { id, rule } }
    return [{ row, mayRead: can(actor, 'note.read', { ...about, note: row }) }]
  })
}

function citedOf(row: Row, mayRead: boolean): CitedNote {
  const { kind, session, language } = row
  const isOut = wordsLeaveTheRoom(session.rule, kind)
  return {
    id: row.id,
    kind,
    rule: session.rule,
    event: { slug: session.event.slug, title: translatedStored.parse(session.event.title) },
    on: dayIn(session.event.timeZone, session.startsAt),
    words: isOut || mayRead ? { text: textOf(row), language } : null,
    isForStaff: !isOut && mayRead,
  }
}

function textOf({ kind, text, sheet: stored }: Row): string {
  if (kind !== 'tableSheet') return text
  const sheet = sheetOf(stored)
  return sheetParts.flatMap((part) => sheet[part] || []).join('\n')
}
