import { z } from 'zod'
import { InvitationChannel, StakeholderGroup } from '@/generated/prisma/enums'
import { emailAddress, nameLimit, personName } from '@/lib/accounts/schema'
import { atMost } from '@/lib/platform/characters'
import { optionalDay, optionalText, several, ticked } from '@/lib/platform/inputs'
import { locales } from '@/lib/platform/locales'
import { seenInput } from '@/lib/platform/overtaken'
import { fields } from './columns'

export const limits = {
  name: nameLimit,
  organisation: 120,
  roleTitle: 80,
  phone: 30,
  reason: 500,
  saidBy: 120,
  /** Letters of one confirmation: more go with the next. */
  sent: 500,
}

export const channels = Object.values(InvitationChannel)

const slug = z.string().min(1).max(120)
const id = z.uuid()
const nonce = z.string().min(20).max(100)
const group = z.enum(StakeholderGroup, 'group')
const language = z.enum(locales, 'choose')
const reason = optionalText(limits.reason)
const optionalEmail = z
  .string()
  .trim()
  .default('')
  .pipe(z.literal('').or(emailAddress))
  .transform((typed) => (typed === '' ? null : typed))

const shown = {
  name: personName,
  group,
  organisationName: optionalText(limits.organisation),
  roleTitle: optionalText(limits.roleTitle),
  language,
  channel: z.enum(InvitationChannel, 'choose'),
  // Left empty on a change: what is there stays.
  address: optionalEmail,
  phone: optionalText(limits.phone),
  isDelegable: ticked,
  answerBy: optionalDay,
}

export const newInvitation = z.object({ slug, nonce, ...shown })
export type NewInvitation = z.output<typeof newInvitation>

export const invitationChange = z.object({ id, seen: seenInput, ...shown })
export type InvitationChangeInput = z.output<typeof invitationChange>

export const oneInvitation = z.object({ id })
export const revokeInput = z.object({ id, reason })
export type RevokeInput = z.output<typeof revokeInput>

export const unmaskInput = z.object({
  id,
  reason: z.string('required').trim().min(1, 'required').check(atMost(limits.reason)),
})
export type UnmaskInput = z.output<typeof unmaskInput>

/** What was heard by phone or read in a letter. */
export const heardInput = z
  .object({
    id,
    nonce,
    said: z.enum(['yes', 'no'], 'choose'),
    adult: z.enum(['yes', 'no']).optional(),
    isListed: ticked,
    meets: several(z.uuid(), 20),
    saidBy: z.string('required').trim().min(1, 'required').check(atMost(limits.saidBy)),
    reason,
  })
  .refine(({ said, adult }) => said === 'no' || adult !== undefined, {
    path: ['adult'],
    message: 'adult',
  })
export type HeardInput = z.output<typeof heardInput>

const code = z.string('required').trim().min(1, 'required').max(60)
export const codeInput = z.object({ code })
export type CodeInput = z.output<typeof codeInput>

/** The answer of the invited person: of somebody under 18 nothing else is even looked at. */
export const answerInput = z
  .object({
    code,
    said: z.enum(['yes', 'no'], 'choose'),
    adult: z.enum(['yes', 'no']).optional(),
    isListed: ticked,
    meets: several(z.uuid(), 20),
    reason,
  })
  .refine(({ said, adult }) => said === 'no' || adult !== undefined, {
    path: ['adult'],
    message: 'adult',
  })
export type AnswerInput = z.output<typeof answerInput>

export const passOnInput = z.object({
  code,
  nonce,
  name: personName,
  address: optionalEmail,
  phone: optionalText(limits.phone),
})
export type PassOnInput = z.output<typeof passOnInput>

export const rounds = ['first', 'reminder'] as const
export type Round = (typeof rounds)[number]

/** `seen`: the mark of the dry run that was looked at. */
export const sendInput = z.object({
  slug,
  nonce,
  round: z.enum(rounds, 'choose'),
  seen: z.string().min(1).max(64),
})
export type SendInput = z.output<typeof sendInput>

const column = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,2}$/.test(text) ? Number(text) : null))

/** What a file's rows become: which column holds what, and what holds for rows that don't say it. */
export const mapping = z.object({
  columns: z.partialRecord(z.enum(fields), z.number().int().min(0)),
  group: z.enum(StakeholderGroup).nullable(),
  language,
  without: z.enum(['letter', 'phone'], 'choose'),
  isDelegable: z.boolean(),
  /** "2030-01-12" */
  answerBy: z.string().nullable(),
})
export type StoredMapping = z.output<typeof mapping>

export const mappingInput = z.object({
  slug,
  columns: z.record(z.string(), column).default({}),
  group: z
    .literal('')
    .or(group)
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  language,
  without: z.enum(['letter', 'phone'], 'choose'),
  isDelegable: ticked,
  answerBy: optionalDay,
})
export type MappingInput = z.output<typeof mappingInput>

export const importInput = z.object({ slug, nonce, seen: z.string().min(1).max(64) })
export type ImportInput = z.output<typeof importInput>
export const dropImportInput = z.object({ slug })

/** What the list may be narrowed down by; anything else in an address is ignored. */
export const listStates = [
  'draft',
  'unanswered',
  'accepted',
  'declined',
  'delegated',
  'revoked',
  'expired',
] as const

const page = z.coerce.number().int().min(1).max(1000).catch(1)

/** Which letters to print: all of them, so many at once, or one person's. */
export const letterFilters = z.object({ one: z.uuid().nullable().catch(null), page })

export const listFilters = z.object({
  state: z.enum(listStates).nullable().catch(null),
  group: z.enum(StakeholderGroup).nullable().catch(null),
  channel: z.enum(InvitationChannel).nullable().catch(null),
  page,
})
export type ListFilters = z.output<typeof listFilters>
