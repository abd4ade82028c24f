import { z } from 'zod'
import type { ModerationReason, ModerationTiming, WatchedKind } from '@/generated/prisma/enums'
import { atMost } from '@/lib/platform/characters'
import { several } from '@/lib/platform/inputs'
import { isSeen, tidied } from '@/lib/platform/tidied'

/** In the order in which they are offered. */
export const moderationReasons = [
  'personalData',
  'accusation',
  'threat',
  'hate',
  'offTopic',
  'advertising',
  'duplicate',
  'consent',
  'unclear',
  'other',
] as const satisfies readonly ModerationReason[]

export const watchedKinds = [
  'phoneNumber',
  'emailAddress',
  'personalName',
  'siteName',
] as const satisfies readonly WatchedKind[]

/** What a dialogue keeps a list of; the other kinds are found by their shape. */
export const listedKinds = ['personalName', 'siteName'] as const

export const timings = ['before', 'after'] as const satisfies readonly ModerationTiming[]

export const noteLimit = 300
export const appealLimit = 600

const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const reason = z.enum(moderationReasons, 'choose')
const decisionId = z.guid()

const typed = z.string().transform(tidied)

const note = typed
  .check(atMost(noteLimit))
  .transform((text) => text || null)
  .default(null)
const needed = (limit: number) => typed.check(atMost(limit)).refine(isSeen, 'required')

export const viewInput = z.object({ publicId })
export type ViewInput = z.output<typeof viewInput>

export const dialogueInput = z.object({ slug })
export type DialogueInput = z.output<typeof dialogueInput>

export const takeAwayInput = z.object({ publicId, reason, words: note })
export type TakeAwayInput = Omit<z.output<typeof takeAwayInput>, 'words'> & {
  words?: string | null
}

export const escalateInput = z.object({ publicId, reason: needed(noteLimit) })

export const decisionInput = z.object({ decisionId })
export type DecisionInput = z.output<typeof decisionInput>

export const secondInput = z.object({ decisionId, isFor: z.enum(['yes', 'no']) })
export type SecondInput = z.output<typeof secondInput>

export const redactInput = z.object({
  publicId,
  reason,
  words: note,
  /** Flags to take out. */
  flags: several(z.guid(), 100),
  /** Other words to take out, exactly as they stand. */
  exactly: typed.check(atMost(200)).default(''),
  kind: z.enum(watchedKinds, 'choose').default('personalName'),
})
export type RedactInput = Omit<z.output<typeof redactInput>, 'words'> & { words?: string | null }

export const flagInput = z.object({ publicId, flagId: z.guid() })
export type FlagInput = z.output<typeof flagInput>

// The end of an address of ours may be pasted whole.
const keptId = z
  .string()
  .trim()
  .default('')
  .transform((text) => /([0-9a-z]{10})\/?(?:[?#].*)?$/.exec(text)?.[1] ?? '')

/** `kept` from a list, or `other` as an address. */
export const mergeInput = z
  .object({ publicId, kept: keptId, other: keptId, words: note })
  .refine(({ kept, other }) => kept || other, { path: ['kept'], message: 'choose' })
  .transform(({ other, kept, ...rest }) => ({ ...rest, kept: other || kept }))
export type MergeInput = Omit<z.output<typeof mergeInput>, 'words'> & { words?: string | null }

export const reportInput = z.object({ publicId, reason, words: note })
export type ReportInput = z.output<typeof reportInput>

export const openInput = z.object({ publicId, reason: needed(noteLimit) })
export type OpenInput = z.output<typeof openInput>

export const appealInput = z.object({ publicId, text: needed(appealLimit) })
export type AppealInput = z.output<typeof appealInput>

export const appealByCodeInput = z.object({
  code: z.string().trim().min(1).max(100),
  text: needed(appealLimit),
})
export type AppealByCodeInput = z.output<typeof appealByCodeInput>

export const answerAppealInput = z.object({
  decisionId,
  outcome: z.enum(['upheld', 'rejected'], 'choose'),
  answer: needed(appealLimit),
})
export type AnswerAppealInput = z.output<typeof answerAppealInput>

export const timingInput = z.object({
  slug,
  /** Groups whose views are shown first and looked at after. */
  after: several(
    z.enum([
      'government',
      'civilSociety',
      'industry',
      'miners',
      'community',
      'academia',
      'media',
      'partner',
    ]),
  ),
})
export type TimingInput = z.output<typeof timingInput>

export const watchInput = z.object({
  slug,
  kind: z.enum(listedKinds, 'choose'),
  /** One a line. */
  words: needed(4_000),
})
export type WatchInput = z.output<typeof watchInput>

export const unwatchInput = z.object({ slug, id: z.guid() })
export type UnwatchInput = z.output<typeof unwatchInput>
