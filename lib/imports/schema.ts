import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { attributions, earshots, tidied } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { optionalDay, optionalNumber, optionalText, several, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { fields } from './columns'
import { dayOrders } from './day-order'

export const importKinds = ['paper', 'sms', 'voice', 'whatsapp'] as const

/** What somebody must look at before a row can count; message keys. */
export const problems = [
  'unreadable',
  'quotes',
  'tooLong',
  'noWords',
  'dayUnclear',
  'dayToCome',
  'languageMissing',
  'languageUnknown',
  'groupUnknown',
  'edited',
  'mediaLeftOut',
  'soundMissing',
  'soundRefused',
  'senderMissing',
  'senderUnknown',
  'senderShared',
  'twiceInFile',
  'importedBefore',
  'sameWords',
  // Not kept with the row but looked up each time: it goes as soon as the person makes room.
  'roundFull',
] as const
export type Problem = (typeof problems)[number]

/** With one of these nobody takes a row in without having opened it. */
export const hindering: readonly Problem[] = [
  ...(['unreadable', 'quotes', 'tooLong', 'noWords', 'languageMissing', 'senderShared'] as const),
  ...(['twiceInFile', 'importedBefore', 'sameWords', 'dayToCome', 'roundFull'] as const),
]

/** Why something in a file is nobody's words. */
export const leftOutWhys = [
  ...(['notice', 'media', 'deleted', 'place', 'outgoing', 'empty', 'earlier'] as const),
] as const
export type LeftOut = (typeof leftOutWhys)[number]

/** Rows that one import may have: more are nobody's work for one day. */
export const mostRows = 1_000
export const rowsAPage = 50
/** Seconds of one voice note. */
export const longestNote = 600
/** Characters of a message as it came. */
const longestText = 20_000

export const limits = {
  reason: 300,
  sender: 120,
  bytes: 260_000_000,
  textBytes: 8_000_000,
  files: 200,
}

const nonce = z.string().min(20).max(100)
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const id = z.uuid()
const number = z.coerce.number().int().min(1).max(10_000_000)
/** In an address; 0: there is none such. */
export const rowNumber = number.catch(0)

const language = z.string().refine(isContentLanguage, { message: 'choose' })
const languageOrNone = language
  .or(z.literal(''))
  .default('')
  .transform((value) => value || null)
const words = (limit: number) => z.string().transform(tidied).check(atMost(limit))
const reason = z.string('required').trim().min(1, 'required').check(atMost(limits.reason))
const noneOr = <T extends z.ZodType<string>>(value: T) =>
  z
    .literal('')
    .or(value)
    .default('')
    .transform((given) => (given === '' ? null : given))

/** The fields that stand before the files of an upload. */
export const receiveInput = z.object({
  nonce,
  kind: z.enum(importKinds),
  promptId: z.uuid(),
  language: languageOrNone,
  from: optionalDay,
  dayOrder: z.enum(dayOrders).nullable().catch(null),
  again: ticked,
})
export type ReceiveInput = z.output<typeof receiveInput>

export const readAgainInput = z.object({
  id,
  columns: z
    .object(Object.fromEntries(fields.map((field) => [field, optionalNumber(0, 100)])))
    .partial()
    .default({}),
  dayOrder: z.enum(dayOrders).nullable().catch(null),
  language: languageOrNone,
  from: optionalDay,
})
export type ReadAgainInput = z.output<typeof readAgainInput>

/** Rows typed by hand, from paper or by heart. */
export const addRowInput = z.object({
  id,
  nonce,
  number: optionalNumber(1, 999_999),
  text: words(longestText).refine((text) => text !== '', 'required'),
  language,
  isGloss: ticked,
  saidOn: optionalDay,
  sender: optionalText(limits.sender),
  isReadBack: ticked,
  earshot: z.enum(earshots).or(z.literal('')).default(''),
})
export type AddRowInput = z.output<typeof addRowInput>

/** Whom a row is of: somebody registered, or "nobody", who is not. */
const whose = z.uuid('choose').or(z.literal('nobody', 'choose'))

export const acceptInput = z.object({
  id,
  number,
  nonce,
  seen: z.string().max(64).optional(),
  whose,
  /** Of somebody who is not registered. */
  group: noneOr(z.enum(StakeholderGroup)),
  attribution: z.enum(attributions),
  isPublic: ticked,
  text: words(longestText).refine((text) => text !== '', 'required'),
  language,
  isGloss: ticked,
  isReadBack: ticked,
  earshot: noneOr(z.enum(earshots)),
  spokenLanguage: languageOrNone,
})
export type AcceptInput = z.output<typeof acceptInput>

export const leaveOutInput = z.object({ id, number, reason, seen: z.string().max(64).optional() })
export type LeaveOutInput = z.output<typeof leaveOutInput>

export const rowInput = z.object({ id, number })
export type RowInput = z.output<typeof rowInput>

export const unmaskInput = z.object({ id, number, reason })
export type UnmaskInput = z.output<typeof unmaskInput>

/** Many rows of one page at once. */
export const severalInput = z
  .object({
    id,
    nonce,
    rows: several(number, rowsAPage).refine((rows) => rows.length > 0, 'choose'),
    deed: z.enum(['accept', 'leaveOut'], 'choose'),
    reason: optionalText(limits.reason),
  })
  .refine(({ deed, reason }) => deed === 'accept' || reason !== null, {
    message: 'required',
    path: ['reason'],
  })
export type SeveralInput = z.output<typeof severalInput>

export const finishInput = z.object({
  id,
  seen: z.string().max(64).optional(),
  /** "Those whose words these are agreed that they are taken in." */
  hasAgreed: z.literal('on', 'required'),
  /** What nobody has looked at is left out. */
  leaveRest: ticked,
})
export type FinishInput = z.output<typeof finishInput>

export const discardInput = z.object({ id })
export type DiscardInput = z.output<typeof discardInput>

export const allowInput = z.object({ slug, allowed: ticked })
export type AllowInput = z.output<typeof allowInput>

export const shownRows = ['waiting', 'accepted', 'left', 'all'] as const
export const reviewSearch = z.object({
  show: z.enum(shownRows).catch('waiting'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type ReviewSearch = z.output<typeof reviewSearch>
