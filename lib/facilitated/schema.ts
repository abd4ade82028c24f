import { z } from 'zod'
import { channels, earshots } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'

/** Of a hold, in no language: the queue says to each reader in theirs that the person denies it. */
export const reasonOfDenial = 'call-back'

export const limits = {
  search: 80,
  /** Entries that one post of a device may bring; a device with more sends several posts. */
  batch: 100,
  sealed: 8_000,
  device: 40,
  words: 300,
  reason: 300,
}

const nonce = z.string().min(20).max(100)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const registrationId = z.uuid({ error: 'choose' })
const language = z.string().refine(isContentLanguage, { message: 'choose' })

export const answerValues = ['agree', 'disagree', 'unsure'] as const

/** How the person was asked, once per sitting: it stands beside each answer that is entered in it. */
const sitting = {
  channel: z.enum(channels),
  earshot: z.enum(earshots, 'choose'),
  spokenLanguage: language.or(z.literal('')).default(''),
  isReadBack: ticked,
}
export type Sitting = {
  channel: (typeof channels)[number]
  earshot: (typeof earshots)[number]
  spokenLanguage: string
  isReadBack: boolean
}

/** The address of the page that lays one view after the other before the person: nothing personal is in it. */
export const sittingSearch = z.object({
  channel: z.enum(channels).catch('facilitator'),
  earshot: z.enum(earshots).nullable().catch(null),
  spokenLanguage: language.or(z.literal('')).catch(''),
  readBack: z
    .literal('on')
    .transform(() => true)
    .catch(false),
  /** Views that were left out in this sitting. */
  skip: z.coerce.number().int().min(0).max(10_000).catch(0),
  /** The one that was answered last, and how. */
  last: publicId.nullable().catch(null),
  /** To be laid before them again. */
  view: publicId.nullable().catch(null),
  said: z.enum(answerValues).nullable().catch(null),
})
export type SittingSearch = z.output<typeof sittingSearch>

export const enterAnswerInput = z.object({
  nonce,
  registrationId,
  view: publicId,
  value: z.enum(answerValues, 'choose'),
  ...sitting,
  skip: z.coerce.number().int().min(0).max(10_000).catch(0),
})
export type EnterAnswerInput = Omit<z.output<typeof enterAnswerInput>, 'skip'>

/** Whom the entries are for: narrowed down by a part of the name. */
export const peopleSearch = z.object({ q: z.string().trim().max(limits.search).catch('') })

export const ownViewInput = z.object({ publicId })
export const ownAnswerInput = z.object({ view: publicId })

export const callBackInput = z.object({
  id: z.uuid(),
  outcome: z.enum(['confirmed', 'corrected', 'denied', 'notReached'], 'choose'),
  words: z
    .string()
    .trim()
    .check(atMost(limits.words))
    .transform((text) => text || null),
})
export type CallBackInput = z.output<typeof callBackInput>

export const unmaskInput = z.object({
  id: z.uuid(),
  reason: z.string('required').trim().min(1, 'required').check(atMost(limits.reason)),
})
export type UnmaskInput = z.output<typeof unmaskInput>

export const decideInput = z.object({ id: z.uuid(), stands: z.enum(['yes', 'no'], 'choose') })
export type DecideInput = z.output<typeof decideInput>

/** Asking for what a device takes along says nothing more than which dialogue it is of. */
export const takeOfflineInput = z.object({})

/** What a device sends when it has a network again. Each entry is looked at by itself. */
export const syncInput = z.object({
  /** By the device's clock, at the moment of sending. */
  now: z.coerce.date(),
  device: z.string().max(limits.device).nullable().catch(null),
  entries: z.array(z.unknown()).max(limits.batch),
})
export type SyncInput = z.output<typeof syncInput>

/** An entry as the device sealed it for the portal alone (lib/platform/letterbox.ts). */
export const sealedEntry = z.object({
  nonce: z.uuid(),
  /** By the device's clock. */
  at: z.coerce.date(),
  sealed: z.base64().max(limits.sealed),
})

/** What is inside the seal. The nonce stands in it again, so that nobody sends it as another entry. */
export const entryInside = z.object({
  nonce: z.uuid(),
  entry: z.discriminatedUnion('kind', [
    enterAnswerInput.omit({ nonce: true, skip: true }).extend({ kind: z.literal('answer') }),
    z.object({
      kind: z.literal('view'),
      registrationId,
      promptId: z.uuid(),
      text: z.string().max(5_000),
      language,
      // Anonymous is left out: its code would have to be handed to the person, who has gone by then.
      attribution: z.enum(['named', 'role', 'group']),
      isPublic: ticked,
      isGloss: ticked,
      ...sitting,
    }),
  ]),
})
export type EntryInside = z.output<typeof entryInside>
