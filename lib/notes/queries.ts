import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { liveSessions } from '@/lib/agendas/draft'
import { findEvent } from '@/lib/events/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { fingerprint } from '@/lib/platform/fingerprint'
import { markOf } from '@/lib/platform/overtaken'
import { translatedStored } from '@/lib/platform/translated'
import { noteAsForm, sheetAsForm, sheetOf } from './as-form'
import { namesIn, wholeNamesIn } from './names'
import { peopleOfEvent } from './people'
import { sheetParts, type Sheet } from './schema'
import { findSession, type FoundSession } from './session'

/** The sessions of an event, for those who work in the room. */
export async function roomsOf(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'note.list', about)
  return {
    slug,
    title: translatedStored.parse(row.title),
    timeZone: row.timeZone,
    sessions: (await liveSessions(db(), row.id)).map(({ title, ...session }) => ({
      ...session,
      title: translatedStored.parse(title),
    })),
  }
}

const noteSelect = {
  id: true,
  kind: true,
  language: true,
  text: true,
  sheet: true,
  wasOffline: true,
  createdById: true,
  createdAt: true,
  changedAt: true,
} as const satisfies Prisma.SessionNoteSelect

/** One session's room: its rule, and the notes that this reader may read. */
export async function roomPage(actor: Actor, id: string) {
  const found = await findSession(actor, id)
  authorize(actor, 'note.list', found.about)
  const notes = await notesFor(actor, found)
  return {
    ...headOf(found),
    mayWrite: can(actor, 'note.write', found.about),
    notes: notes.filter(({ kind }) => kind !== 'tableSheet'),
    sheets: notes.flatMap(({ sheet, ...note }) => (sheet ? [{ ...note, sheet }] : [])),
  }
}

export type RoomPage = Awaited<ReturnType<typeof roomPage>>
export type ShownNote = RoomPage['notes'][number]
export type ShownSheet = RoomPage['sheets'][number]

/** The page on which notes are taken, also without a network: no word of anybody's is on it. */
export async function noteTaking(actor: Actor, id: string) {
  const found = await findSession(actor, id)
  authorize(actor, 'note.write', found.about)
  return {
    ...headOf(found),
    /** Whose notes wait on the device: others who use it neither see nor send them. */
    owner: fingerprint({ room: personIdOf(actor) }),
    keepsOnDevice: actor.kind === 'member' && !actor.onSharedDevice,
  }
}

function headOf({ session, event }: FoundSession) {
  return { session, event }
}

async function notesFor(actor: Actor, { about, session, event }: FoundSession) {
  const rows = await db().sessionNote.findMany({
    where: { sessionId: session.id, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: noteSelect,
  })
  const readable = rows.filter((note) => can(actor, 'note.read', { ...about, note }))
  const mayName = session.rule === 'open'
  const people =
    mayName || readable.length === 0 ? null : await peopleOfEvent(db(), event.id, event.dialogueId)
  return readable.map(({ createdById, sheet: stored, ...note }) => {
    const subject = { ...about, note: { ...note, createdById } }
    const sheet = note.kind === 'tableSheet' ? sheetOf(stored) : null
    const text = sheet ? wordsOf(sheet) : note.text
    return {
      ...note,
      sheet,
      isMine: actor.kind === 'member' && createdById === actor.personId,
      /** Whom it may name, where the rule of the session says that nobody is named. */
      names: people
        ? [...namesIn(text, people.names), ...wholeNamesIn(text, people.organisations)]
        : [],
      mayChange: can(actor, 'note.change', subject),
      mayTakeBack: can(actor, 'note.takeBack', subject),
      seen: markOf(sheet ? sheetAsForm({ ...note, sheet: stored }) : noteAsForm(note)),
    }
  })
}

const wordsOf = (sheet: Sheet) => sheetParts.map((part) => sheet[part]).join('\n')
