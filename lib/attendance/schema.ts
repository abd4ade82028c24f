import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { personName } from '@/lib/accounts/schema'

export const limits = {
  /** Scans that one post may bring; a device with more sends several posts. */
  batch: 100,
  search: 80,
  device: 40,
  sealed: 4_000,
  code: 60,
}

const slug = z.string().min(1).max(80)
const nonce = z.string().min(20).max(100)
/** "day:2030-01-19" or "session:<id>". */
const occasionKey = z.string().regex(/^(day:\d{4}-\d{2}-\d{2}|session:[0-9a-f-]{36})$/)
const registrationId = z.uuid()
const q = z.string().trim().max(limits.search).catch('')
const about = { slug, occasion: occasionKey, nonce }

export const codeInput = z.object({
  ...about,
  code: z.string('required').trim().min(1, 'required').max(limits.code),
})
export type CodeInput = z.output<typeof codeInput>

/** Somebody who was looked up by name; `q` is what the list is narrowed down by, to come back to it. */
export const personInput = z.object({ ...about, registrationId, q })
export type PersonInput = z.output<typeof personInput>

const group = z.enum(StakeholderGroup, 'group')

const minor = z.object({ adult: z.literal('no'), slug, occasion: occasionKey })
const adult = z.object({
  ...about,
  adult: z.literal('yes', 'adult'),
  name: personName,
  group: z
    .literal('')
    .transform(() => null)
    .or(group),
})

/** The age comes first: of somebody under 18 nothing else is even looked at. */
export const walkInInput = z.unknown().transform((typed, context) => {
  const young = minor.safeParse(typed)
  if (young.success) return young.data
  const parsed = adult.safeParse(typed)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) context.addIssue({ ...issue })
  return z.NEVER
})
export type WalkInInput = z.output<typeof walkInInput>

export const closeInput = z.object({ slug })
export type CloseInput = z.output<typeof closeInput>

/** What the page may be asked for; anything else in an address is ignored. */
export const deskFilters = z.object({
  on: occasionKey.nullable().catch(null),
  q,
  show: z.enum(['missing', 'all']).catch('missing'),
  said: z.string().max(20).nullable().catch(null),
  who: z.uuid().nullable().catch(null),
})
export type DeskFilters = z.output<typeof deskFilters>

/** Asking for the list says nothing more than which event it is of. */
export const takeOfflineInput = z.object({})

/** A scan as the device sealed it for the portal alone (lib/platform/letterbox.ts). */
export const sealedScan = z.object({
  nonce: z.uuid(),
  /** By the device's clock. */
  at: z.coerce.date(),
  sealed: z.base64().max(limits.sealed),
  /** What the device was given with its list. */
  stamp: z
    .object({ takenAt: z.coerce.date(), mark: z.string().max(100) })
    .nullable()
    .catch(null),
})

/**
 * What a device sends when it has a network again. Each scan is looked at by itself, so that one that can't be read
 * keeps no other from being counted.
 */
export const syncInput = z.object({
  /** By the device's clock, at the moment of sending. */
  now: z.coerce.date(),
  device: z.string().max(limits.device).nullable().catch(null),
  scans: z.array(z.unknown()).max(limits.batch),
})
export type SyncInput = z.output<typeof syncInput>

/** What is inside the seal. The nonce stands in it again, so that nobody sends it as another scan. */
export const scanInside = z.object({
  nonce: z.uuid(),
  occasion: occasionKey,
  scan: z.discriminatedUnion('way', [
    z.object({ way: z.enum(['badge', 'code']), code: z.string().min(1).max(limits.code) }),
    z.object({
      way: z.literal('name'),
      registrationId,
      /** How they were found: a badge that the device knew, or their name. */
      by: z.enum(['badge', 'code', 'name']).catch('name'),
    }),
    z.object({ way: z.literal('walkIn'), name: personName, group: group.nullable() }),
    z.object({ way: z.literal('underAge') }),
  ]),
})
export type ScanInside = z.output<typeof scanInside>
