import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import type { Cue } from '@/lib/cues/cue'
import { done, inOrder } from '@/lib/cues/edit'
import { unwritten } from '@/lib/cues/look'
import { writeWebVtt } from '@/lib/cues/write'
import { today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { demandUnchanged, markOf } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { keepCaptions } from '../keep'
import { lockCaptions, lockWritten } from '../lock'
import { firstOf, pageAsForm } from '../pages'
import { cuesOnPage, type CheckInput, type CuesInput, type TranslateInput } from '../schema'
import { recorded, type Captioned } from './write'

/** `at`: the cue of the page that the editor goes on with. */
export type Saved = Captioned & { page: number; at: number }

/** One page of cues, and what is to be done to one of them. Whoever saved this page meanwhile is not overwritten. */
export async function saveCues(actor: Actor, input: CuesInput): Promise<Saved> {
  const { slug, language, page, seen, deed } = input
  return transaction(async (tx) => {
    const { interview, about, caption, cues } = await lockWritten(tx, actor, input)
    authorize(actor, 'caption.write', about)
    // Added or gone ones move all that follow to other pages: what was typed can't be laid over them.
    if (input.count !== undefined && input.count !== cues.length) {
      throw new Refusal('conflict', 'captions.changed')
    }
    demandUnchanged(seen, pageAsForm(cues, page))
    const first = firstOf(cues, page)
    const typed = deed ? done(input.cues, deed) : input.cues
    const after = inOrder([...cues.slice(0, first), ...typed, ...cues.slice(first + cuesOnPage)])
    if (after.length === 0) throw new Refusal('invalid', 'captions.lastOne')
    if (!isSame(after, cues)) {
      const { isGloss, isMachine, translatedFrom } = caption
      await keepCaptions(tx, {
        ...{ interviewId: interview.id, language, cues: after, isGloss, translatedFrom },
        // What a machine began stays labelled so, however much a person changes it.
        ...{ isMachine, byId: personIdOf(actor) },
      })
      await record(tx, actor, 'caption.write', recorded(interview))
    }
    return { slug, language, page, at: deed ? deed.at + (deed.kind === 'after' ? 1 : 0) : 0 }
  })
}

const isSame = (some: readonly Cue[], others: readonly Cue[]) =>
  writeWebVtt(some) === writeWebVtt(others)

/** A second person has compared the words with what is said: readers get them from now on. */
export async function checkCaptions(actor: Actor, input: CheckInput): Promise<Captioned> {
  return transaction(async (tx) => {
    const { interview, about, caption, cues } = await lockWritten(tx, actor, input)
    authorize(actor, 'caption.check', about)
    if (markOf({ vtt: caption.vtt }) !== input.seen) {
      throw new Refusal('conflict', 'captions.changed')
    }
    if (cues.some(({ text }) => text === unwritten)) {
      throw new Refusal('conflict', 'captions.unfinished')
    }
    await tx.caption.update({
      where: { id: caption.id },
      data: { status: 'checked', checkedById: personIdOf(actor), checkedOn: today() },
      select: { id: true },
    })
    await record(tx, actor, 'caption.check', recorded(interview))
    return { slug: input.slug, language: input.language }
  })
}

/** Begins another language with the times of one that is checked; the words are still to be written. */
export async function beginTranslation(actor: Actor, input: TranslateInput): Promise<Captioned> {
  const { slug, language, from } = input
  return transaction(async (tx) => {
    const { interview, about, caption } = await lockCaptions(tx, actor, { slug, language })
    authorize(actor, 'caption.write', about)
    if (caption) throw new Refusal('conflict', 'captions.exist', { field: 'language' })
    const original = await lockWritten(tx, actor, { slug, language: from })
    if (original.caption.status !== 'checked') throw notFound()
    await keepCaptions(tx, {
      ...{ interviewId: interview.id, language, translatedFrom: from },
      cues: original.cues.map((cue) => ({ ...cue, text: unwritten })),
      // A summary of what was said stays one in every language.
      ...{ isGloss: original.caption.isGloss, isMachine: false, byId: personIdOf(actor) },
    })
    await record(tx, actor, 'caption.write', recorded(interview))
    return { slug, language }
  })
}
