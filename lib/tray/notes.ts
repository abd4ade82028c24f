import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { findSession } from '@/lib/notes/session'
import { db, type Reader } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

export type ReadableNote = { id: string; sessionId: string; text: string; language: string }

/** Of these notes of a dialogue's sessions the ones that the actor may read now, each under its session's rule. */
export async function readableNotes(
  actor: Actor,
  dialogueId: string,
  ids: readonly string[],
  reader: Reader = db(),
): Promise<ReadonlyMap<string, ReadableNote>> {
  const rows =
    ids.length === 0
      ? []
      : await reader.sessionNote.findMany({
          where: { id: { in: [...ids] }, endedAt: null, session: { event: { dialogueId } } },
          select: {
            ...{ id: true, sessionId: true, text: true, language: true },
            ...{ kind: true, createdById: true },
          },
        })
  const found = new Map<string, ReadableNote>()
  for (const { kind, createdById, ...note } of rows) {
    const session = await sessionOf(actor, note.sessionId, reader)
    if (session && can(actor, 'note.read', { ...session.about, note: { kind, createdById } }))
      found.set(note.id, { ...note, text: note.text ?? '' })
  }
  return found
}

/** Null: the actor may not even know of it. */
async function sessionOf(actor: Actor, id: string, reader: Reader) {
  try {
    return await findSession(actor, id, reader)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
