import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { storedSheet } from '@/lib/notes/schema'
import { findSession } from '@/lib/notes/session'
import type { Reader } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'

export type NoteSource = { id: string; sessionId: string; language: string; next: string }

/**
 * A table sheet as its "what happens next" becomes a promise, for whoever may read it. Nothing leaves a closed
 * session: what was promised there is asked for anew, by hand.
 */
export async function readNoteFor(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  noteId: string,
): Promise<NoteSource> {
  const note = await reader.sessionNote.findFirst({
    where: { id: noteId, endedAt: null, kind: 'tableSheet', session: { event: { dialogueId } } },
    select: {
      ...{ id: true, kind: true, sessionId: true, language: true },
      ...{ sheet: true, createdById: true },
    },
  })
  if (!note) throw notFound()
  const { about } = await findSession(actor, note.sessionId, reader)
  if (!can(actor, 'note.read', { ...about, note })) throw notFound()
  if (about.session.rule === 'closed') {
    throw new Refusal('forbidden', 'commitment.closedSession')
  }
  const { id, sessionId, language } = note
  return { id, sessionId, language, next: storedSheet.parse(note.sheet).next }
}
