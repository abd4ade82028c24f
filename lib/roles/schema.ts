import { z } from 'zod'
import { nameIfNew } from '@/lib/accounts/schema'
import { locales } from '@/lib/platform/locales'
import { ticked } from '@/lib/platform/inputs'

export const teamRoles = ['convenor', 'facilitator', 'rapporteur', 'safeguardingLead'] as const
export const portalRoles = ['editor', 'administrator'] as const

export type TeamRole = (typeof teamRoles)[number]

/** A group to speak for; empty = nobody's. */
export const groups = [
  'government',
  'civilSociety',
  'industry',
  'miners',
  'community',
  'academia',
  'media',
  'partner',
] as const

const speaksFor = z.preprocess((value) => (value === '' ? null : value), z.enum(groups).nullable())

const address = z.string().trim().toLowerCase().max(254).pipe(z.email('email'))

export const roleInvitation = z.object({
  nonce: z.string(),
  slug: z.string().max(120),
  role: z.enum(teamRoles),
  address,
  speaksFor,
  language: z.enum(locales),
})

export const invitationById = z.object({ id: z.uuid() })
export const grantById = z.object({ id: z.uuid() })

export const handOverTo = z.object({ slug: z.string().max(120), personId: z.uuid('choose') })

export const portalRoleGrant = z.object({ role: z.enum(portalRoles), address })

export const acceptance = z.object({
  token: z.string().max(100),
  /** Asked only of people who have no account yet. */
  name: nameIfNew,
  isAdult: ticked,
  language: z.enum(locales),
})

export type HandOverInput = z.output<typeof handOverTo>
export type PortalRoleInput = z.output<typeof portalRoleGrant>
export type RoleInvitationInput = z.output<typeof roleInvitation>
export type AcceptanceInput = z.output<typeof acceptance>
