import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { emailAddress, nameLimit, personName } from '@/lib/accounts/schema'
import { optionalText, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'

export const limits = {
  name: nameLimit,
  organisation: 120,
  roleTitle: 80,
  phone: 30,
  answer: 1000,
  reason: 500,
  vouchedBy: 120,
}

export const groups = Object.values(StakeholderGroup)
const group = z.enum(StakeholderGroup, 'group')
const language = z.string('required').refine(isContentLanguage, 'choose')
const nonce = z.string().min(20).max(100)
const slug = z.string().min(1).max(80)
const registrationId = z.uuid()
const reason = z.string('required').trim().min(1, 'required').check(atMost(limits.reason))

const optionalEmail = z.string().trim().default('').pipe(z.literal('').or(emailAddress))

/** How somebody is shown in a dialogue. Nobody is ever asked whether they have a licence. */
const shown = {
  name: personName,
  group,
  organisation: optionalText(limits.organisation),
  roleTitle: optionalText(limits.roleTitle),
  language,
}

const minor = z.object({ adult: z.literal('no'), dialogue: slug })

const adult = z.object({
  dialogue: slug,
  adult: z.literal('yes', 'adult'),
  ...shown,
  email: optionalEmail.transform((typed) => (typed === '' ? null : typed)),
  // Read with the dialogue's country in mind, so only its length here.
  phone: optionalText(limits.phone),
  nonce,
})

/** The age comes first: of somebody under 18 nothing else is even looked at. */
export const registerInput = z.unknown().transform((typed, context) => {
  const young = minor.safeParse(typed)
  if (young.success) return young.data
  const parsed = adult.safeParse(typed)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) context.addIssue({ ...issue })
  return z.NEVER
})
export type RegisterInput = z.output<typeof registerInput>
export type AdultInput = z.output<typeof adult>

export const changeInput = z.object({ registrationId, ...shown })
export type ChangeInput = z.output<typeof changeInput>

export const answerInput = z.object({
  registrationId,
  answer: z.string('required').trim().min(1, 'required').check(atMost(limits.answer)),
})
export type AnswerInput = z.output<typeof answerInput>

export const oneRegistration = z.object({ registrationId })
export type OneRegistration = z.output<typeof oneRegistration>

/** How a convenor or somebody they trust knows whom a person speaks for. A licence is never asked for. */
export const waysOfVouching = ['knows', 'met', 'phone', 'organisation', 'paper'] as const
export type WayOfVouching = (typeof waysOfVouching)[number]

export const approveInput = z.object({
  registrationId,
  vouchedBy: z.string('required').trim().min(1, 'required').check(atMost(limits.vouchedBy)),
  vouchedHow: z.enum(waysOfVouching, 'choose'),
  seen: seenInput,
})
export type ApproveInput = z.output<typeof approveInput>

export const declineInput = z.object({ registrationId, reason, seen: seenInput })
export type DeclineInput = z.output<typeof declineInput>

export const askInput = z.object({
  registrationId,
  question: z.string('required').trim().min(1, 'required').check(atMost(limits.reason)),
})
export type AskInput = z.output<typeof askInput>

export const reissueInput = z.object({ registrationId, nonce })
export type ReissueInput = z.output<typeof reissueInput>

export const unmaskInput = z.object({ registrationId, reason })
export type UnmaskInput = z.output<typeof unmaskInput>

export const confirmInput = z.object({
  token: z.string().min(20).max(100),
  isShared: ticked,
})
export type ConfirmInput = z.output<typeof confirmInput>

/** What the list of registrations may be narrowed down by; anything else in an address is ignored. */
export const listStates = [
  'waiting',
  'asked',
  'change',
  'confirmed',
  'declined',
  'withdrawn',
] as const

export const listFilters = z.object({
  state: z.enum(listStates).nullable().catch(null),
  group: z.enum(StakeholderGroup).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type ListFilters = z.output<typeof listFilters>

/** Which page showed a card: of an account, of a registration that a facilitator entered, of one's own. */
export const shownCardInput = z.union([
  z.object({ personId: z.uuid() }),
  z.object({ registrationId, slug }),
  z.object({ slug }),
])
export type ShownCard = z.output<typeof shownCardInput>
