import { z } from 'zod'
import { attributions, channels, earshots, viewLimit } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { isSeen, tidied } from '@/lib/platform/tidied'
import { translatedRequired } from '@/lib/platform/translated'

/** Characters, as of a view. */
export const objectionLimit = viewLimit
export const answerLimit = 1_000

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const nonce = z.string().min(20).max(100)
const language = z.string().refine(isContentLanguage, { message: 'choose' })

const said = {
  nonce,
  slug,
  /** The key of a part; empty: the whole. */
  part: z.union([z.literal(''), z.uuid()], 'choose').transform((key) => key || null),
  text: z.string().transform(tidied).check(atMost(objectionLimit)).refine(isSeen, 'required'),
  language,
  attribution: z.enum(attributions, 'choose'),
}

export const raiseInput = z.object(said)
export type RaiseInput = z.output<typeof raiseInput>

/** As a facilitator takes it down for somebody who is registered. */
export const enterInput = z.object({
  ...said,
  registrationId: z.uuid({ error: 'choose' }),
  channel: z.enum(channels),
  isReadBack: ticked,
  earshot: z.enum(earshots, 'choose'),
  spokenLanguage: language.or(z.literal('')).default(''),
})
export type EnterInput = z.output<typeof enterInput>

export const answerInput = z.object({
  publicId,
  answer: translatedRequired(answerLimit),
  /** "The text was changed because of it." */
  isMet: ticked,
  seen: seenInput,
})
export type AnswerInput = z.output<typeof answerInput>

export const objectionInput = z.object({ publicId })
export const codeInput = z.object({ code: z.string().trim().min(1).max(100) })
