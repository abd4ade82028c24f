import { z } from 'zod'
import { Attribution, ReleaseKind, Scope, StakeholderGroup } from '@/generated/prisma/enums'
import { isTopic } from '@/lib/dialogues/topics'
import { goalInput } from '@/lib/goals/schema'
import { atMost } from '@/lib/platform/characters'
import { optionalDay, optionalText, several } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { inOneLine } from '@/lib/platform/tidied'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'

/** 4 GB, as people count them. */
export const largestRecording = 4_000_000_000

export const limits = { title: 160, abstract: 1_200, name: 120, role: 160, reason: 300 }

const nonce = z.string().min(1).max(100)
const slug = z.string().min(1).max(120)
const contentLanguage = z.string('choose').refine(isContentLanguage, 'choose')

const fields = {
  title: translatedRequired(limits.title),
  abstract: translatedInput(limits.abstract),
  attribution: z.enum(Attribution),
  speakerName: optionalText(limits.name),
  speakerRole: optionalText(limits.role),
  speakerGroup: z.enum(StakeholderGroup),
  /** The person who speaks, where they are registered in the dialogue. */
  speakerId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
  scope: z.enum(Scope),
  spokenLanguage: contentLanguage,
  topics: several(z.string().refine(isTopic, 'choose'), 16),
  goals: goalInput,
  recordedOn: optionalDay,
  eventSlug: optionalText(120),
}

type Said = z.output<z.ZodObject<typeof fields>>

/** Who agreed to be named or described must have a name or a description. */
function saysWhoSpeaks(said: Said, context: z.RefinementCtx) {
  const missing = (field: string) =>
    context.addIssue({ code: 'custom', message: 'required', path: [field] })
  if (said.attribution === 'named' && !said.speakerName) missing('speakerName')
  if (said.attribution === 'role' && !said.speakerRole) missing('speakerRole')
}

export const newInterviewInput = z
  .object({ ...fields, dialogueSlug: slug, nonce })
  .superRefine(saysWhoSpeaks)
export const editInterviewInput = z
  .object({ ...fields, slug, seen: seenInput })
  .superRefine(saysWhoSpeaks)

export type InterviewFields = Said
/** `slug` only from the command line and the seed, for addresses that are known beforehand. */
export type NewInterview = z.output<typeof newInterviewInput> & { slug?: string }
/** `seen` only from the form. */
export type EditedInterview = InterviewFields & { slug: string; seen?: string | undefined }

export const whichInterview = z.object({ slug })
export type WhichInterview = z.output<typeof whichInterview>

export const openOriginalInput = z.object({
  slug,
  reason: z
    .string()
    .transform(inOneLine)
    .pipe(z.string().min(1, 'required').check(atMost(limits.reason))),
})
export type OpenOriginal = z.output<typeof openOriginalInput>

export const earlierInput = z.object({ slug, earlierSlug: optionalText(120) })
export type EarlierInput = z.output<typeof earlierInput>

export const externalInput = z.object({ slug, address: optionalText(300) })
export type ExternalInput = z.output<typeof externalInput>

export const releaseInput = z.object({ slug, kind: z.enum(ReleaseKind) })
export type ReleaseInput = z.output<typeof releaseInput>

export const lowerInput = z.object({
  slug,
  attribution: z.enum(Attribution),
  scope: z.enum(Scope),
})
export type LowerInput = z.output<typeof lowerInput>

/** What one use of an interview may show. */
export type Shows = {
  /** The page itself: title, abstract, captions, transcript, quotes. Without words nothing is shown. */
  words: boolean
  /** Sound and picture of the recording, in its form. */
  recording: boolean
  /** A still picture of it. */
  picture: boolean
  /** A recording that lies with somebody else, which nothing here can make to show less. */
  external: boolean
}
