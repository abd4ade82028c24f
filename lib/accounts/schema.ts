import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
import { ticked } from '@/lib/platform/inputs'
import { locales } from '@/lib/platform/locales'

export const passwordLimits = { minimum: 10, maximum: 200 }

/** As stored and compared: lower case. 254 characters are what SMTP can carry. */
export const emailAddress = z
  .string()
  .trim()
  .min(1, 'required')
  .max(254)
  .toLowerCase()
  .pipe(z.email())

export const nameLimit = 80

// Line ends, control characters and marks that turn the writing direction round would let a name
// pretend to be something else on the page (Unicode TR36).
const tricks = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

const cleanName = z
  .string('name')
  .check(atMost(nameLimit))
  .transform((typed) => typed.replace(tricks, ' ').replace(/\s+/g, ' ').trim())

/** What a person is called, in their account and in a dialogue. */
export const personName = cleanName.pipe(z.string().min(1, 'name'))

/** The same, asked only of people whose name isn't known yet. */
export const nameIfNew = cleanName.default('')

/** Only its length here; what is too common is refused where the person is known. */
export const newPassword = z.string().min(passwordLimits.minimum).max(passwordLimits.maximum)

const givenPassword = z.string().min(1, 'required').max(passwordLimits.maximum)
const token = z.string().min(20).max(100)
const whereTo = z.string().max(500).optional()

export const signInInput = z.object({
  email: emailAddress,
  password: z.string().max(passwordLimits.maximum).default(''),
  how: z.enum(['password', 'link']).default('password'),
  isShared: ticked,
  to: whereTo,
})
export type SignInInput = z.output<typeof signInInput>

export const cardInput = z.object({
  code: z.string().trim().min(1, 'required').max(40),
  // As printed, with or without spaces.
  pin: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'pin')),
  isShared: ticked,
  to: whereTo,
})
export type CardInput = z.output<typeof cardInput>

export const linkRequestInput = z.object({ email: emailAddress, to: whereTo })
export type LinkRequestInput = z.output<typeof linkRequestInput>

export const linkInput = z.object({ token, isShared: ticked, to: whereTo })
export type LinkInput = z.output<typeof linkInput>

export const resetInput = z.object({ token, password: newPassword })
export type ResetInput = z.output<typeof resetInput>

export const confirmEmailInput = z.object({ token })
export type ConfirmEmailInput = z.output<typeof confirmEmailInput>

export const firstAdministratorInput = z.object({
  token,
  name: personName,
  email: emailAddress,
  password: newPassword,
  language: z.enum(locales),
})
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>

export const aboutMeInput = z.object({ name: personName, language: z.enum(locales) })
export type AboutMeInput = z.output<typeof aboutMeInput>

export const changeEmailInput = z.object({ email: emailAddress })
export type ChangeEmailInput = z.output<typeof changeEmailInput>

export const changePasswordInput = z.object({
  // Missing where none was set before.
  current: givenPassword.optional(),
  password: newPassword,
})
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const endSessionInput = z.object({ sessionId: z.uuid() })
export type EndSessionInput = z.output<typeof endSessionInput>

/** For forms that are one button. */
export const nothing = z.object({})

const personId = z.uuid()

/** Whether a part of an address can be the id of a record at all. */
export const isId = (text: string) => personId.safeParse(text).success
/** Why: kept in the log, where the safeguarding lead and the administrators read it. */
const reason = z.string().trim().min(5).check(atMost(300))

export const suspendInput = z.object({ personId, reason })
export type SuspendInput = z.output<typeof suspendInput>

export const liftInput = z.object({ personId, reason })
export type LiftInput = z.output<typeof liftInput>

export const unmaskAccountInput = z.object({ personId, reason })
export type UnmaskAccountInput = z.output<typeof unmaskAccountInput>

export const giveCardInput = z.object({ personId, nonce: z.string().max(100) })
export type GiveCardInput = z.output<typeof giveCardInput>

export const mergeInput = z.object({
  keptId: z.uuid(),
  mergedId: z.uuid(),
  reason,
  confirmed: ticked.refine((isTicked) => isTicked, { message: 'required' }),
})
export type MergeInput = z.output<typeof mergeInput>

/** What the list of accounts can be narrowed down to; nothing else of an address is looked at. */
export const accountRoles = [
  'convenor',
  'facilitator',
  'rapporteur',
  'safeguardingLead',
  'editor',
  'administrator',
] as const

export const accountFilters = z.object({
  q: z.string().trim().max(254).catch(''),
  role: z.enum(accountRoles).nullable().catch(null),
  standing: z.enum(['suspended', 'active']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type AccountFilters = z.output<typeof accountFilters>
