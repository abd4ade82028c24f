import { z } from 'zod'
import { DialogueAccess, SessionRule, StakeholderGroup } from '@/generated/prisma/enums'
import { isCountry } from '@/lib/platform/countries'
import { goalInput } from '@/lib/goals/schema'
import { isContentLanguage } from '@/lib/platform/languages'
import {
  optionalDay,
  optionalNumber,
  optionalText,
  optionalUrl,
  rowsOf,
  several,
  ticked,
} from '@/lib/platform/inputs'
import { seenInput } from '@/lib/platform/overtaken'
import { isBlank, translatedInput, translatedRequired } from '@/lib/platform/translated'
import { topics } from './topics'

/** Characters per language, and how many of a thing. */
export const limits = {
  title: 120,
  description: 1_000,
  howToAsk: 600,
  missingVoices: 600,
  district: 80,
  fact: 600,
  facts: 12,
  hosts: 4,
  target: 9_999,
} as const

export const stakeholderGroups = Object.values(StakeholderGroup)

/** Those that enter the figures of agreement where they are expected; the others are only shown. */
export const coreGroups = [
  'government',
  'civilSociety',
  'industry',
  'miners',
] as const satisfies readonly StakeholderGroup[]

/** Rows of groups in the order in which groups stand everywhere. */
export function inUsualOrder<Row extends { group: StakeholderGroup }>(rows: readonly Row[]): Row[] {
  const place = ({ group }: Row) => stakeholderGroups.indexOf(group)
  return [...rows].sort((one, other) => place(one) - place(other))
}

export function isCoreGroup(group: StakeholderGroup): boolean {
  return coreGroups.some((core) => core === group)
}

const groupWish = z.object({ takesPart: ticked, target: optionalNumber(1, limits.target) })
export type GroupWish = z.output<typeof groupWish>

const groupWishes = z
  .object({
    government: groupWish.prefault({}),
    civilSociety: groupWish.prefault({}),
    industry: groupWish.prefault({}),
    miners: groupWish.prefault({}),
    community: groupWish.prefault({}),
    academia: groupWish.prefault({}),
    media: groupWish.prefault({}),
    partner: groupWish.prefault({}),
  } satisfies Record<StakeholderGroup, z.ZodType>)
  .prefault({})
  .refine((wishes) => Object.values(wishes).some(({ takesPart }) => takesPart), {
    message: 'groups',
  })

const translatedOrNull = (max: number) =>
  translatedInput(max)
    .optional()
    .transform((content) => (content === undefined || isBlank(content) ? null : content))

const host = z.union([z.literal(''), z.uuid()])

// A row counts once both halves are there; a blank row at the end of the form is no row.
const fact = z
  .object({ text: translatedInput(limits.fact), url: optionalUrl })
  .refine(({ text, url }) => isBlank(text) || url !== null, { message: 'source', path: ['url'] })

const details = z.object({
  title: translatedRequired(limits.title),
  description: translatedRequired(limits.description),
  access: z.enum(DialogueAccess),
  howToAsk: translatedOrNull(limits.howToAsk),
  country: z
    .string()
    .default('')
    .refine((code) => code === '' || isCountry(code), { message: 'choose' })
    .transform((code) => (code === '' ? null : code)),
  district: optionalText(limits.district),
  languages: several(z.string().refine(isContentLanguage, { message: 'choose' })).refine(
    (tags) => tags.length > 0,
    { message: 'required' },
  ),
  topics: several(z.enum(topics)),
  goals: goalInput,
  startsOn: optionalDay,
  endsOn: optionalDay,
  rule: z.enum(SessionRule),
  hosts: rowsOf(host, limits.hosts).transform((ids) => [...new Set(ids.filter(Boolean))]),
  groups: groupWishes,
  background: rowsOf(fact, limits.facts).transform((rows) =>
    rows.flatMap(({ text, url }) => (url === null || isBlank(text) ? [] : [{ text, url }])),
  ),
  missingVoices: translatedOrNull(limits.missingVoices),
})

const endsAfterStart = ({ startsOn, endsOn }: { startsOn: Date | null; endsOn: Date | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn

const order = { message: 'order', path: ['endsOn'] }

export const newDialogue = details
  .extend({ slug: optionalText(60), nonce: z.string() })
  .refine(endsAfterStart, order)
export type NewDialogue = z.output<typeof newDialogue>

export const changedDialogue = details
  .extend({ dialogueId: z.uuid(), seen: seenInput })
  .refine(endsAfterStart, order)
export type ChangedDialogue = z.output<typeof changedDialogue>

export type DialogueDetails = z.output<typeof details>

export const dialogueChosen = z.object({ dialogueId: z.uuid() })
export type DialogueChosen = z.output<typeof dialogueChosen>

export const copiedDialogue = z.object({
  dialogueId: z.uuid(),
  title: translatedRequired(limits.title),
  nonce: z.string(),
})
export type CopiedDialogue = z.output<typeof copiedDialogue>
