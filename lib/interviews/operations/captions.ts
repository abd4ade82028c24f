import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { CaptionFault, decodeCaptions, readCaptions, writeWebVtt } from '../captions'
import { lockInterview } from '../lock'
import type { CaptionsInput, RemoveCaptionsInput } from '../schema'
import { backToDraft } from './state'

/** `isDraftAgain`: it waited for release or was published, and has to be offered once more. */
type Captioned = { slug: string; isDraftAgain: boolean }

/** Captions in one language from a WebVTT or SubRip file; they replace those that were there. */
export async function addCaptions(actor: Actor, input: CaptionsInput): Promise<Captioned> {
  const { slug, language, isGloss, file } = input
  const text = decodeCaptions(new Uint8Array(await file.arrayBuffer()))
  return setCaptions(actor, { slug, language, isGloss, text })
}

/** The same from text that is at hand. */
export async function setCaptions(
  actor: Actor,
  input: { slug: string; language: string; isGloss: boolean; text: string },
): Promise<Captioned> {
  const { slug, language, isGloss, text } = input
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const said = {
      // Written anew, so that nothing of the file but times and words is ever given out.
      vtt: writeWebVtt(cuesOf(text)),
      isGloss,
      uploadedById: personIdOf(actor),
      changedAt: now(),
    }
    await tx.caption.upsert({
      where: { interviewId_language: { interviewId: row.id, language } },
      create: { interviewId: row.id, language, ...said },
      update: said,
    })
    const isDraftAgain = await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug, isDraftAgain }
  })
}

export async function removeCaptions(
  actor: Actor,
  { slug, language }: RemoveCaptionsInput,
): Promise<Captioned> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const gone = await tx.caption.deleteMany({ where: { interviewId: row.id, language } })
    if (gone.count === 0) throw notFound()
    const isDraftAgain = await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug, isDraftAgain }
  })
}

function cuesOf(text: string) {
  try {
    return readCaptions(text)
  } catch (error) {
    if (!(error instanceof CaptionFault)) throw error
    const { code, line } = error
    throw new Refusal('invalid', `captions.${code}`, { field: 'file', params: { line } })
  }
}
