import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
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

export const personName = z.string().trim().min(1, 'required').max(80)

/** Only its length here; what is too common is refused where the person is known. */
export const newPassword = z.string().min(passwordLimits.minimum).max(passwordLimits.maximum)

const givenPassword = z.string().min(1, 'required').max(passwordLimits.maximum)
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
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
