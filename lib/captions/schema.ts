import { z } from 'zod'
import { captionLimits } from '@/lib/cues/cue'
import { deeds } from '@/lib/cues/edit'
import { secondsOf } from '@/lib/cues/read'
import { atMost } from '@/lib/platform/characters'
import { rowsOf, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { isSeen, tidied } from '@/lib/platform/tidied'

/** So many that a phone shows and sends them without a pause. */
export const cuesOnPage = 50

/** Characters of one cue: more than anybody reads while it stands. */
export const cueLimit = 300

const slug = z.string().min(1).max(120)
const contentLanguage = z.string('choose').refine(isContentLanguage, 'choose')
const page = z.coerce.number().int().min(1).max(1_000).default(1).catch(1)

export const captionsInput = z.object({
  slug,
  language: contentLanguage,
  isGloss: ticked,
  /** Captions in this language are there already, and these take their place. */
  replaces: ticked,
  file: z
    .instanceof(File, { error: 'chooseFile' })
    .refine(({ size }) => size > 0, 'chooseFile')
    .refine(({ size }) => size <= captionLimits.bytes, 'captionsTooLarge'),
})
export type CaptionsInput = z.output<typeof captionsInput>

export const oneLanguage = z.object({ slug, language: contentLanguage })
export type OneLanguage = z.output<typeof oneLanguage>

export const leaveInput = z.object({ slug, allowed: ticked })
export type LeaveInput = z.output<typeof leaveInput>

const moment = z
  .string()
  .max(20)
  .transform((written, context) => {
    const seconds = secondsOf(written)
    if (seconds !== null) return seconds
    context.addIssue({ code: 'custom', message: 'moment' })
    return z.NEVER
  })

const cue = z
  .object({
    start: moment,
    end: moment,
    text: z.string().transform(tidied).refine(isSeen, 'required').check(atMost(cueLimit)),
  })
  .refine(({ start, end }) => end > start, { message: 'endsBefore', path: ['end'] })

/** "after.3": what is to be done beside saving, and to which cue of the page. */
const deed = z
  .string()
  .optional()
  .transform((said) => {
    const [name, at] = (said ?? '').split('.')
    const kind = deeds.find((each) => each === name)
    return kind && /^\d{1,2}$/.test(at ?? '') ? { kind, at: Number(at) } : null
  })

export const cuesInput = z.object({
  slug,
  language: contentLanguage,
  page,
  seen: seenInput,
  /** How many there were on all pages; left out by whatever is no form. */
  count: z.coerce.number().int().optional(),
  deed,
  cues: rowsOf(cue, cuesOnPage + 2),
})
export type CuesInput = z.output<typeof cuesInput>

export const translateInput = z.object({ slug, from: contentLanguage, language: contentLanguage })
export type TranslateInput = z.output<typeof translateInput>

/** `seen`: the words that were compared are the words that readers get. */
export const checkInput = z.object({
  slug,
  language: contentLanguage,
  seen: z.string().min(1).max(64),
})
export type CheckInput = z.output<typeof checkInput>

export const machineInput = z.object({ slug, language: contentLanguage, page })
export type MachineInput = z.output<typeof machineInput>
