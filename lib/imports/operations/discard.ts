import 'server-only'
import { worker, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { lockImport, lockRow } from '../facts'
import type { AllowInput, DiscardInput, UnmaskInput } from '../schema'
import { eraseSoundsLater } from './finish'

/** Throws an import away, with all words, senders and sounds that came in it. */
export async function discardImport(actor: Actor, { id }: DiscardInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { about, slug } = await lockImport(tx, actor, id)
    authorize(actor, 'import.discard', about)
    await eraseSoundsLater(tx, { importId: id })
    const { count } = await tx.viewImportRow.deleteMany({ where: { importId: id } })
    await tx.viewImport.update({
      where: { id },
      data: {
        ...{ state: 'discarded', sealedFile: null, setting: {}, leftCount: count },
        ...{ finishedAt: now(), expiresAt: null },
      },
      select: { id: true },
    })
    const dialogueId = about.dialogue.id
    await record(tx, actor, 'import.discard', { dialogueId, object: { kind: 'viewImport', id } })
    return { slug }
  })
}

/** After its time, whatever is still under review goes. */
export async function discardOverdue(importId: string): Promise<void> {
  const found = await db().viewImport.findUnique({
    where: { id: importId },
    select: { state: true, expiresAt: true },
  })
  if (found?.state !== 'review' || !found.expiresAt || found.expiresAt > now()) return
  await discardImport(worker, { id: importId })
}

/** Shows who sent a row to whoever asks, for a quarter of an hour: the log entry is itself what opens it. */
export async function showSender(
  actor: Actor,
  { id, number, reason }: UnmaskInput,
): Promise<{ slug: string; id: string; number: number }> {
  return transaction(async (tx) => {
    const { about, slug } = await lockImport(tx, actor, id, 'share')
    authorize(actor, 'import.unmask', about)
    const row = await lockRow(tx, id, number)
    await record(tx, actor, 'import.unmask', {
      dialogueId: about.dialogue.id,
      object: { kind: 'viewImportRow', id: row.id },
      reason,
    })
    return { slug, id, number }
  })
}

/** Whether words of people who are not registered may be taken in, as anonymous views of a group. */
export async function allowUnregistered(
  actor: Actor,
  { slug, allowed }: AllowInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug })
    authorize(actor, 'import.allowUnregistered', { dialogue })
    await tx.dialogue.update({
      where: { id: dialogue.id },
      data: { takesUnregistered: allowed },
      select: { id: true },
    })
    const object = { kind: 'dialogue', id: dialogue.id }
    await record(tx, actor, 'import.allowUnregistered', { dialogueId: dialogue.id, object })
    return { slug }
  })
}
