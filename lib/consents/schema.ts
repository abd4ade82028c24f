import { z } from 'zod'
import { Attribution, ConsentFacet, ConsentUse, StakeholderGroup } from '@/generated/prisma/enums'
import { limits as interviewLimits } from '@/lib/interviews/schema'
import { atMost } from '@/lib/platform/characters'
import { dayInput, optionalDay, optionalText, several, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { inOneLine } from '@/lib/platform/tidied'
import { translatedRequired } from '@/lib/platform/translated'

/** A voice that says yes, or a picture of paper. */
export const evidenceLimits = { bytes: 60_000_000, pictureBytes: 15_000_000 }

export const limits = { witness: 120, script: 6_000, reason: 300, cut: 300 }

/** Asked again after two years, at the latest after five: consent is no possession. */
export const reviewMonths = 24
export const longestMonths = 60

export const uses = Object.values(ConsentUse)
export const facets = Object.values(ConsentFacet)

/** How somebody else may have taken it; what a speaker does by their own code or account is `oneself`. */
export const manners = ['spokenRecording', 'signature', 'facilitatorStatement'] as const

const slug = z.string().min(1).max(120)
const use = z.enum(ConsentUse)
const facet = z.enum(ConsentFacet)

/** "publicWeb.words": one box of the table. */
export const grantText = z
  .string()
  .transform((said) => said.split('.'))
  .pipe(z.tuple([use, facet]))
  .transform(([use, facet]) => ({ use, facet }))
export type Grant = z.output<typeof grantText>

const grants = several(grantText, uses.length * facets.length)

export const consentInput = z.object({
  slug,
  speakerId: z.uuid(),
  nonce: z.string().min(20).max(100),
  /** Nothing is written down of anybody under 18. */
  isAdult: ticked,
  grants,
  manner: z.enum(manners, 'choose'),
  language: z.string('choose').refine(isContentLanguage, 'choose'),
  /** Of the words that were read out. */
  scriptVersion: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1)])
    .default(null),
  witness: optionalText(limits.witness),
  givenOn: dayInput,
  reviewOn: optionalDay,
})
export type ConsentInput = z.output<typeof consentInput>

/** Who speaks: what isn't shown of them isn't kept either. */
const speakerFields = {
  slug,
  group: z.enum(StakeholderGroup, 'choose'),
  attribution: z.enum(Attribution, 'choose'),
  name: optionalText(interviewLimits.name),
  role: optionalText(interviewLimits.role),
}

function saysWho(
  said: { attribution: Attribution; name: string | null; role: string | null },
  context: z.RefinementCtx,
) {
  const missing = (field: string) =>
    context.addIssue({ code: 'custom', message: 'required', path: [field] })
  if (said.attribution === 'named' && !said.name) missing('name')
  if (said.attribution === 'role' && !said.role) missing('role')
}

export const newSpeakerInput = z
  .object({ ...speakerFields, nonce: z.string().min(20).max(100) })
  .superRefine(saysWho)
export const editSpeakerInput = z
  .object({ ...speakerFields, speakerId: z.uuid() })
  .superRefine(saysWho)
export const whichSpeaker = z.object({ slug, speakerId: z.uuid() })

export type NewSpeaker = z.output<typeof newSpeakerInput>
export type EditedSpeaker = z.output<typeof editSpeakerInput>
export type WhichSpeaker = z.output<typeof whichSpeaker>

/** Who speaks shows it by their code, or by the account that they are signed in with. */
const holder = {
  code: z.string().max(100).default(''),
  speakerId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
}

export const openConsentInput = z.object({ code: z.string().min(1, 'required').max(100) })
/** The boxes that stay. */
export const narrowOwnInput = z.object({ ...holder, grants })
export const withdrawOwnInput = z.object(holder)
export type Holder = z.output<typeof withdrawOwnInput>
export type NarrowOwn = z.output<typeof narrowOwnInput>

const reason = z
  .string()
  .transform(inOneLine)
  .pipe(z.string().min(1, 'required').check(atMost(limits.reason)))

/** "1:05" or "1:02:05" into the recording, or bare seconds. */
const moment = z
  .string('moment')
  .trim()
  .transform((text, context) => {
    const parts = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,5})$/.exec(text)
    if (parts) {
      const [, hours = '0', minutes = '0', seconds = '0'] = parts
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    }
    context.addIssue({ code: 'custom', message: 'moment' })
    return z.NEVER
  })

export const askCutInput = z
  .object({
    ...holder,
    nonce: z.string().min(20).max(100),
    from: moment,
    to: moment,
    words: optionalText(limits.cut),
  })
  .refine(({ from, to }) => to > from, { path: ['to'], message: 'moment' })
export type AskedCut = z.output<typeof askCutInput>

export const settleCutInput = z.object({
  slug,
  cutId: z.uuid(),
  state: z.enum(['made', 'declined'], 'choose'),
  answer: optionalText(limits.cut),
})
export type SettledCut = z.output<typeof settleCutInput>

export const scriptInput = z.object({
  /** Of the dialogue. */
  slug,
  nonce: z.string().min(20).max(100),
  text: translatedRequired(limits.script),
})
export type ScriptInput = z.output<typeof scriptInput>

export const newCodeInput = z.object({ ...whichSpeaker.shape, nonce: z.string().min(20).max(100) })
export type NewCode = z.output<typeof newCodeInput>

export const openEvidenceInput = z.object({ ...whichSpeaker.shape, consentId: z.uuid(), reason })
export type OpenEvidence = z.output<typeof openEvidenceInput>

/** For somebody who called, or said it to a facilitator. */
export const narrowForInput = z.object({ slug, speakerId: z.uuid(), grants, reason })
export const withdrawForInput = z.object({ slug, speakerId: z.uuid(), reason })
export type NarrowFor = z.output<typeof narrowForInput>
export type WithdrawFor = z.output<typeof withdrawForInput>
