import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { decodeCaptions } from '@/lib/cues/decode'
import type { LockedInterview } from '@/lib/interviews/lock'
import { transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { cuesOf, keepCaptions } from '../keep'
import { lockCaptions } from '../lock'
import type { CaptionsInput, OneLanguage } from '../schema'

export type Captioned = { slug: string; language: string }

/** Captions in one language from a WebVTT or SubRip file. Those that are there go only where that was asked for. */
export async function addCaptions(actor: Actor, input: CaptionsInput): Promise<Captioned> {
  const { file, ...rest } = input
  const text = decodeCaptions(new Uint8Array(await file.arrayBuffer()))
  return setCaptions(actor, { ...rest, text })
}

type Text = OneLanguage & { isGloss: boolean; replaces?: boolean; text: string }

/** The same from text that is at hand. */
export async function setCaptions(actor: Actor, input: Text): Promise<Captioned> {
  const { slug, language, isGloss, replaces, text } = input
  return transaction(async (tx) => {
    const { interview, about, caption } = await lockCaptions(tx, actor, { slug, language })
    authorize(actor, 'caption.write', about)
    const cues = cuesOf(text)
    if (caption && !replaces) throw new Refusal('conflict', 'captions.exist', { field: 'replaces' })
    await keepCaptions(tx, {
      ...{ interviewId: interview.id, language, cues, isGloss },
      ...{ isMachine: false, translatedFrom: null, byId: personIdOf(actor) },
    })
    await record(tx, actor, 'caption.write', recorded(interview))
    return { slug, language }
  })
}

export async function removeCaptions(actor: Actor, input: OneLanguage): Promise<Captioned> {
  return transaction(async (tx) => {
    const { interview, about, caption } = await lockCaptions(tx, actor, input)
    authorize(actor, 'caption.remove', about)
    if (!caption) throw notFound()
    await tx.caption.delete({ where: { id: caption.id }, select: { id: true } })
    await record(tx, actor, 'caption.remove', recorded(interview))
    return input
  })
}

export const recorded = ({ id, dialogueId }: LockedInterview) => ({
  dialogueId,
  object: { kind: 'interview' as const, id },
})
