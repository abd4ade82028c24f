import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { noteAsForm, sheetAsForm } from './as-form'
import type { NewNote, NewSheet, NoteChange, SheetChange } from './schema'
import { findSession, type FoundSession } from './session'

export type Noted = { slug: string; sessionId: string }

/** Writes a note once, however often the device sends it. */
export function writeNote(actor: Actor, input: NewNote): Promise<Noted> {
  const { kind, text, wasOffline } = input
  return add(actor, input, { kind, text, wasOffline: wasOffline === 'on' })
}

/** What a table wrote on its sheet, typed in afterwards. */
export function writeSheet(actor: Actor, input: NewSheet): Promise<Noted> {
  return add(actor, input, { kind: 'tableSheet', text: '', sheet: input.sheet })
}

type Content = {
  kind: 'note' | 'agreed' | 'tableSheet'
  text: string
  wasOffline?: boolean
  sheet?: NewSheet['sheet']
}

async function add(
  actor: Actor,
  { nonce, sessionId, language }: { nonce: string; sessionId: string; language: string },
  { sheet, ...content }: Content,
): Promise<Noted> {
  return transaction(async (tx) => {
    const { about, event } = await findSession(actor, sessionId, tx)
    authorize(actor, 'note.write', about)
    // A second copy of the same note waits here for the first one's commit, and finds it written.
    const { count } = await tx.sessionNote.createMany({
      data: {
        ...content,
        sheet: orDbNull(sheet),
        sessionId,
        language,
        nonce,
        createdById: personIdOf(actor),
        createdAt: now(),
        changedAt: now(),
      },
      skipDuplicates: true,
    })
    const { id, createdById } = await tx.sessionNote.findUniqueOrThrow({
      where: { nonce },
      select: { id: true, createdById: true },
    })
    if (createdById !== personIdOf(actor)) throw new Refusal('conflict', 'conflict')
    if (count > 0) await recordNote(tx, actor, 'note.write', event, id)
    return { slug: event.slug, sessionId }
  })
}

/** Changes a note, unless somebody else has since the writer began. */
export async function changeNote(actor: Actor, { id, seen, language, text }: NoteChange) {
  return change(actor, id, 'note.change', (note) => {
    if (note.kind === 'tableSheet') throw notFound()
    demandUnchanged(seen, noteAsForm(note))
    return { language, text }
  })
}

export async function changeSheet(actor: Actor, { id, seen, language, sheet }: SheetChange) {
  return change(actor, id, 'note.change', (note) => {
    if (note.kind !== 'tableSheet') throw notFound()
    demandUnchanged(seen, sheetAsForm(note))
    return { language, sheet }
  })
}

/** Its words go; that there was one stays, so that a device which sends it again doesn't bring it back. */
export async function takeBackNote(actor: Actor, { id }: { id: string }) {
  return change(actor, id, 'note.takeBack', () => ({
    text: '',
    sheet: Prisma.DbNull,
    endedAt: now(),
  }))
}

async function change(
  actor: Actor,
  id: string,
  verb: 'note.change' | 'note.takeBack',
  data: (
    note: Awaited<ReturnType<typeof lockNote>>,
  ) => Parameters<Transaction['sessionNote']['update']>[0]['data'],
): Promise<Noted> {
  return transaction(async (tx) => {
    const note = await lockNote(tx, id)
    const { about, event } = await findSession(actor, note.sessionId, tx)
    const subject = { ...about, note }
    if (!can(actor, 'note.read', subject)) throw notFound()
    authorize(actor, verb, subject)
    await tx.sessionNote.update({
      where: { id },
      data: { ...data(note), changedAt: now() },
      select: { id: true },
    })
    await recordNote(tx, actor, verb, event, id)
    return { slug: event.slug, sessionId: note.sessionId }
  })
}

/** Locked, so that of two who change it at once the second sees what the first saved. */
async function lockNote(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM session_note WHERE id = ${id}::uuid FOR UPDATE`
  const note = await tx.sessionNote.findFirst({ where: { id, endedAt: null } })
  if (!note) throw notFound()
  return note
}

function recordNote(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  { dialogueId }: FoundSession['event'],
  id: string,
) {
  return record(tx, actor, verb, { dialogueId, object: { kind: 'sessionNote', id } })
}
