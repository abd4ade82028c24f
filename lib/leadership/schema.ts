import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { atMost } from '@/lib/platform/characters'
import { dayInput, optionalDay, optionalText, ticked } from '@/lib/platform/inputs'
import { seenInput } from '@/lib/platform/overtaken'
import { inOneLine } from '@/lib/platform/tidied'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'

export const limits = { mandate: 2_000, name: 120, role: 160, title: 160, outcome: 1_500 }

/** Of the dialogue. */
const slug = z.string().min(1).max(120)
const nonce = z.string().min(16).max(100)

export const groupInput = z
  .object({
    slug,
    seen: seenInput,
    mandate: translatedRequired(limits.mandate),
    startsOn: optionalDay,
    endsOn: optionalDay,
    isPublic: ticked,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'date',
  })
export type GroupInput = z.output<typeof groupInput>

export const memberInput = z.object({
  slug,
  nonce,
  name: z
    .string()
    .transform(inOneLine)
    .pipe(z.string().min(1, 'required').check(atMost(limits.name))),
  role: optionalText(limits.role),
  organisation: optionalText(limits.role),
  group: z.enum(StakeholderGroup, 'choose'),
  isChair: ticked,
  registrationId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
  joinedOn: optionalDay,
})
export type MemberInput = z.output<typeof memberInput>

export const whichMember = z.object({ slug, memberId: z.uuid() })
export type WhichMember = z.output<typeof whichMember>

export const leftInput = whichMember.extend({ leftOn: dayInput })
export type LeftInput = z.output<typeof leftInput>
export const heardMemberInput = whichMember.extend({ heardOn: dayInput })
export type HeardMember = z.output<typeof heardMemberInput>

/** A member says it by their code, or by the account that they are signed in with. */
export const optInInput = z.object({
  code: z.string().max(100).default(''),
  memberId: z.string().max(40).default(''),
  isNamed: ticked,
})
export type OptInInput = z.output<typeof optInInput>

export const meetingInput = z.object({
  slug,
  nonce,
  on: dayInput,
  title: translatedRequired(limits.title),
  outcome: translatedInput(limits.outcome),
  isPublic: ticked,
})
export type MeetingInput = z.output<typeof meetingInput>
