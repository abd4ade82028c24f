import { z } from 'zod'
import { LibraryKind, PhotoConsent } from '@/generated/prisma/enums'
import { atMost } from '@/lib/platform/characters'
import { isCountry } from '@/lib/platform/countries'
import {
  dayInput,
  optionalDay,
  optionalText,
  optionalUrl,
  rowsOf,
  several,
  ticked,
} from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'
import { isZone } from '@/lib/platform/zones'
import { topics } from '@/lib/dialogues/topics'
import { goalInput } from '@/lib/goals/schema'

export const itemKinds = Object.values(LibraryKind)
export const photoConsents = Object.values(PhotoConsent)

/** Characters per language, numbers of things, bytes. */
export const limits = {
  title: 200,
  abstract: 1_600,
  body: 40_000,
  publisher: 160,
  place: 120,
  alt: 400,
  caption: 600,
  credit: 120,
  reason: 600,
  authors: 12,
  countries: 6,
  files: 12,
  photos: 30,
  fileBytes: 60_000_000,
  photoBytes: 20_000_000,
} as const

/** Widths of photographs, for phones and for larger screens. */
export const photoWidths = [480, 960] as const

const slug = z.string().min(1).max(120)
const slugOrNone = z
  .string()
  .trim()
  .max(120)
  .default('')
  .transform((text) => (text === '' ? null : text))

const kind = z.enum(LibraryKind)
const contentLanguage = z.string().refine(isContentLanguage, { message: 'choose' })
const title = translatedRequired(limits.title)

export const newItem = z.object({
  nonce: z.string().min(1).max(100),
  kind,
  title,
  language: contentLanguage,
  dialogueSlug: slugOrNone,
})
export type NewItem = z.output<typeof newItem>

const country = z.union([z.literal(''), z.string().refine(isCountry, { message: 'choose' })])

/** 10.1234/whatever, as it is printed or as an address. */
const doi = z
  .string()
  .trim()
  .max(200)
  .default('')
  .transform((text, context) => {
    const bare = text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '')
    if (bare === '') return null
    if (/^10\.\d{4,9}\/[^\s<>"]+$/.test(bare)) return bare
    context.addIssue({ code: 'custom', message: 'doi' })
    return z.NEVER
  })

export const itemInput = z
  .object({
    slug,
    seen: seenInput,
    kind,
    title,
    abstract: translatedInput(limits.abstract),
    body: translatedInput(limits.body),
    language: contentLanguage,
    datedOn: optionalDay,
    authors: rowsOf(slugOrNone, limits.authors).transform((all) => [
      ...new Set(all.flatMap((one) => one ?? [])),
    ]),
    countries: rowsOf(country, limits.countries).transform((all) => [
      ...new Set(all.filter((one) => one !== '')),
    ]),
    topics: several(z.enum(topics)),
    goals: goalInput,
    url: optionalUrl,
    doi,
    licence: optionalText(limits.publisher),
    publisher: optionalText(limits.publisher),
    startsOn: optionalDay,
    endsOn: optionalDay,
    place: optionalText(limits.place),
    reportOf: slugOrNone,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    message: 'order',
    path: ['endsOn'],
  })
export type ItemInput = z.output<typeof itemInput>

export const whichItem = z.object({ slug })
export type WhichItem = z.output<typeof whichItem>

export const scheduleInput = z.object({
  slug,
  day: dayInput,
  time: z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
  zone: z.string('choose').refine(isZone, { message: 'choose' }),
  isAnnounced: ticked,
})
export type ScheduleInput = z.output<typeof scheduleInput>

export const withdrawInput = z.object({
  slug,
  reason: z.string('required').trim().min(1, 'required').check(atMost(limits.reason)),
})
export type WithdrawInput = z.output<typeof withdrawInput>

export const earlyInput = z.object({ slug, email: z.email('email').max(254) })
export type EarlyInput = z.output<typeof earlyInput>
export const notEarlyInput = z.object({ slug, personId: z.uuid() })
export type NotEarlyInput = z.output<typeof notEarlyInput>

export const fileInput = z.object({
  nonce: z.string().min(1).max(100),
  language: contentLanguage,
})
export type FileInput = z.output<typeof fileInput>

export const photoInput = z.object({
  nonce: z.string().min(1).max(100),
  alt: translatedRequired(limits.alt),
  caption: translatedInput(limits.caption),
  credit: optionalText(limits.credit),
  consent: z.enum(PhotoConsent, 'choose'),
  nobodyIsYoung: z.literal('on', 'confirm'),
})
export type PhotoInput = z.output<typeof photoInput>

export const whichPart = z.object({ slug, id: z.uuid() })
export type WhichPart = z.output<typeof whichPart>
