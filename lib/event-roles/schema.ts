import { z } from 'zod'
import { several } from '@/lib/platform/inputs'
import { groups } from '@/lib/roles/schema'

/** In the order offered: the narrowest first. */
export const eventRoleKinds = [
  'registrationDesk',
  'facilitator',
  'rapporteur',
  'coConvenor',
] as const

const wished = {
  slug: z.string().max(120),
  role: z.enum(eventRoleKinds, 'choose'),
  /** Whom a facilitator looks after; left out of account for other roles. */
  groups: several(z.enum(groups)),
}

type Wished = { role: (typeof eventRoleKinds)[number]; groups: unknown[] }

/** A facilitator looks after somebody. */
const hasGroups = ({ role, groups: chosen }: Wished) => role !== 'facilitator' || chosen.length > 0
const askGroups = { path: ['groups'], message: 'choose' }

export const eventRoleGift = z
  .object({ ...wished, personId: z.guid('choose') })
  .refine(hasGroups, askGroups)

const address = z.string().trim().toLowerCase().max(254).pipe(z.email('email'))

export const eventRoleInvitation = z
  .object({ ...wished, nonce: z.string().max(100), address })
  .refine(hasGroups, askGroups)

export const eventRoleById = z.object({ id: z.guid() })
export const eventRoleToken = z.object({ token: z.string().max(100) })

export type EventRoleGift = z.output<typeof eventRoleGift>
export type EventRoleInvitationInput = z.output<typeof eventRoleInvitation>
