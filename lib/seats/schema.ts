import { z } from 'zod'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { atMost } from '@/lib/platform/characters'
import {
  optionalDay,
  optionalNumber,
  optionalText,
  rowsOf,
  several,
  ticked,
} from '@/lib/platform/inputs'
import { seenInput } from '@/lib/platform/overtaken'

export const admissions = ['open', 'byApproval', 'byInvitation'] as const
export const criterionKinds = ['women', 'under30', 'region', 'language'] as const

const slug = z.string().max(120)
const registrationId = z.uuid()
const reason = z.string().trim().min(1, 'required').check(atMost(500))
const seats = optionalNumber(0, 10_000)
const demanded = optionalNumber(1, 10_000).transform((number, context) => {
  if (number !== null) return number
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})

/** Empty figures: no places for the group. A minimum left empty is 0, a maximum the target. */
const groupSeats = z.object({ minimum: seats, target: seats, maximum: seats })

const criterion = z.object({
  id: z.uuid().optional(),
  kind: z.union([z.enum(criterionKinds), z.literal('')]),
  value: optionalText(80),
  minimum: seats,
})

const block = z.object({
  id: z.uuid().optional(),
  name: optionalText(120),
  seats,
  returnsTo: z.union([z.enum(stakeholderGroups), z.literal('')]),
  returnsOn: optionalDay,
})

export const seatPlanInput = z.object({
  slug,
  seen: seenInput,
  total: demanded,
  admission: z.enum(admissions),
  offerHours: optionalNumber(1, 720).transform((hours) => hours ?? 72),
  groups: z.partialRecord(z.enum(stakeholderGroups), groupSeats).optional().default({}),
  criteria: rowsOf(criterion, 12),
  blocks: rowsOf(block, 20),
})

export const ownClaim = z.object({
  slug,
  meets: several(z.uuid(), 20),
  isListed: ticked,
})

export const eventOfSeat = z.object({ slug })
export const blockById = z.object({ id: z.uuid() })
export const seatById = z.object({ registrationId })
export const seatWithReason = z.object({ registrationId, reason })
export const offerByHandInput = z.object({
  registrationId,
  reason,
  blockId: z.union([z.uuid(), z.literal('')]).transform((id) => (id === '' ? null : id)),
})
export const answerForInput = z.object({
  registrationId,
  answer: z.enum(['yes', 'no']),
  said: optionalText(300),
})
export const enterForInput = z.object({
  slug,
  /** Of the dialogue, not of the event. */
  participantId: z.uuid(),
  meets: several(z.uuid(), 20),
})

export type SeatPlanInput = z.output<typeof seatPlanInput>
export type OwnClaimInput = Pick<z.output<typeof ownClaim>, 'slug'> &
  Partial<z.output<typeof ownClaim>>
