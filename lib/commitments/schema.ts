import { z } from 'zod'
import {
  CommitmentStatus,
  PhotoConsent,
  ResponseValue,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import { isTopic } from '@/lib/dialogues/topics'
import { goalInput } from '@/lib/goals/schema'
import { emailAddress } from '@/lib/accounts/schema'
import { atMost } from '@/lib/platform/characters'
import {
  dayInput,
  optionalDay,
  optionalText,
  optionalUrl,
  rowsOf,
  several,
  ticked,
} from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { locales } from '@/lib/platform/locales'
import { seenInput } from '@/lib/platform/overtaken'
import { inOneLine } from '@/lib/platform/tidied'
import { isBlank, translatedInput, translatedRequired } from '@/lib/platform/translated'
import { saysWhat } from './sentence'

export const limits = {
  result: 300,
  proof: 300,
  note: 1_000,
  name: 120,
  role: 160,
  organisation: 160,
  reason: 300,
  proofText: 200,
  proofs: 5,
  /** Of one step. */
  files: 5,
  fileBytes: 20_000_000,
}

export const statuses = Object.values(CommitmentStatus)
/** How a step may be answered. */
export const judgements = Object.values(ResponseValue)

const slug = z.string().min(1).max(120)
const publicId = z.string().min(1).max(40)
const nonce = z.string().min(16).max(100)
const emptyOrId = z
  .union([z.uuid(), z.literal('')])
  .default('')
  .transform((id) => id || null)
const whole = (max: number) =>
  z
    .string()
    .transform(inOneLine)
    .pipe(z.string().min(1, 'required').check(atMost(max)))
const reason = whole(limits.reason)

/** A verb with a result; one word alone is a topic. */
const result = translatedRequired(limits.result).refine(saysWhat, { message: 'verbWithResult' })

const fields = {
  result,
  proof: translatedRequired(limits.proof),
  dueOn: dayInput,
  ownerName: whole(limits.name),
  ownerRole: optionalText(limits.role),
  /** The slug of an organisation of the portal; else its name. */
  ownerOrganisation: optionalText(120),
  ownerOrganisationName: optionalText(limits.organisation),
  ownerGroup: z.enum(StakeholderGroup, 'choose'),
  /** Where the owner is registered in the dialogue. */
  ownerRegistration: emptyOrId,
  ownerLanguage: z.enum(locales).default('en'),
  /** Left empty, what is known stays. */
  address: z.union([z.literal('').transform(() => null), emailAddress]).default(null),
  phone: optionalText(40),
  /** The slug of an interview that speaks of it. */
  interview: optionalText(120),
  topics: several(z.string().refine(isTopic, 'choose'), 16),
  goals: goalInput,
}

type Said = z.output<z.ZodObject<typeof fields>>

/** A person alone is no accountable owner: of which organisation? */
function ofAnOrganisation(said: Said, context: z.RefinementCtx) {
  if (said.ownerOrganisation || said.ownerOrganisationName) return
  context.addIssue({ code: 'custom', message: 'required', path: ['ownerOrganisationName'] })
}

export const newCommitment = z
  .object({
    ...fields,
    dialogueSlug: slug,
    nonce,
    /** What it follows from; at most one of the three ways is used. */
    sessionId: emptyOrId,
    noteId: emptyOrId,
    summary: optionalText(120),
    findingKey: emptyOrId,
  })
  .superRefine(ofAnOrganisation)
export const commitmentChange = z
  .object({ ...fields, publicId, seen: seenInput })
  .superRefine(ofAnOrganisation)

export type CommitmentFields = Said
/** `publicId` only from the seed, for addresses that are known beforehand. */
export type NewCommitment = z.output<typeof newCommitment> & { publicId?: string }
/** `seen` only from the form. */
export type CommitmentChange = CommitmentFields & { publicId: string; seen?: string | undefined }

export const whichCommitment = z.object({ publicId })
export type WhichCommitment = z.output<typeof whichCommitment>

export const withReason = z.object({ publicId, reason })
export type WithReason = z.output<typeof withReason>

/** An owner shows it by their code, or by the account that they are signed in with. */
const holder = { code: z.string().max(100).default(''), publicId: z.string().max(40).default('') }
export const holderInput = z.object(holder)
export type Holder = z.output<typeof holderInput>

export const openByCodeInput = z.object({ code: z.string().min(1, 'required').max(100) })

export const confirmInput = z.object({ ...holder, isNamed: ticked })
export type ConfirmInput = z.output<typeof confirmInput>
export const declineInput = z.object({ ...holder, reason })
export type DeclineInput = z.output<typeof declineInput>

/** Other words, another day, or both; with a reason. */
export const proposeInput = z.object({
  ...holder,
  text: z.string().transform(inOneLine).check(atMost(limits.result)).default(''),
  language: z.string().refine(isContentLanguage, 'choose').default('en'),
  dueOn: optionalDay,
  reason,
})
export type ProposeInput = z.output<typeof proposeInput>
export const storedProposal = z.object({
  text: z.string().nullable(),
  language: z.string(),
  dueOn: z.string().nullable(),
  reason: z.string(),
})

/** What somebody of the team heard the owner say by phone, and when. */
export const heardInput = z
  .object({
    publicId,
    said: z.enum(['yes', 'no'], 'choose'),
    isNamed: ticked,
    heardOn: dayInput,
    reason: optionalText(limits.reason),
  })
  .superRefine(({ said, reason: why }, context) => {
    if (said === 'no' && !why)
      context.addIssue({ code: 'custom', message: 'required', path: ['reason'] })
  })
export type HeardInput = z.output<typeof heardInput>

const proofRow = z
  .object({
    text: z.string().transform(inOneLine).check(atMost(limits.proofText)).default(''),
    url: optionalUrl,
    /** A document of the library, by its slug. */
    item: optionalText(160),
  })
  .transform((proof) => (proof.text || proof.url || proof.item ? proof : null))

const stepFields = {
  nonce,
  status: z.enum(CommitmentStatus, 'choose'),
  note: translatedRequired(limits.note),
  result: translatedInput(limits.result).optional(),
  dueOn: optionalDay,
  proofs: rowsOf(proofRow, 20).transform((rows) =>
    rows.flatMap((row) => (row ? [row] : [])).slice(0, limits.proofs),
  ),
}

type SaidOfStep = z.output<z.ZodObject<typeof stepFields>>

/** "Changed" says what is different now. */
function saysWhatChanged(step: SaidOfStep, context: z.RefinementCtx) {
  if (step.status === 'changed' && isBlank(step.result) && !step.dueOn)
    context.addIssue({ code: 'custom', message: 'saysWhatChanged', path: ['result'] })
}

export const stepInput = z.object({ ...stepFields, publicId }).superRefine(saysWhatChanged)
export const ownStepInput = z.object({ ...stepFields, ...holder }).superRefine(saysWhatChanged)
export type StepInput = z.output<typeof stepInput>
export type OwnStepInput = z.output<typeof ownStepInput>
export type StepFields = SaidOfStep

export const whichStep = z.object({ publicId, number: z.coerce.number().int().min(1).max(999) })
export type WhichStep = z.output<typeof whichStep>
export const setAsideInput = whichStep.extend({ reason })
export type SetAsideInput = z.output<typeof setAsideInput>

export const judgeInput = whichStep.extend({ value: z.enum(ResponseValue, 'choose') })
export type JudgeInput = z.output<typeof judgeInput>
export const enterJudgementInput = judgeInput.extend({ registrationId: z.uuid('choose') })
export type EnterJudgement = z.output<typeof enterJudgementInput>

/** A file that shows how far a promise is. */
export const proofInput = z.object({
  nonce,
  text: whole(limits.proofText),
  language: z.string('choose').refine(isContentLanguage, 'choose'),
  consent: z.enum(PhotoConsent, 'choose'),
  nobodyIsYoung: z.literal('on', 'confirm'),
})
export type ProofInput = z.output<typeof proofInput>

export const whichProof = z.object({ publicId, id: z.uuid() })
export type WhichProof = z.output<typeof whichProof>
export const removeProofInput = whichProof.extend({ reason })
export type RemoveProof = z.output<typeof removeProofInput>

export const calledInput = z.object({
  publicId,
  kind: z.enum(['monthBefore', 'weekBefore', 'due', 'overdue']),
  dueOn: dayInput,
})
export type CalledInput = z.output<typeof calledInput>
