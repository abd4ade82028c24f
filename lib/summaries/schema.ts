import { z } from 'zod'
import { goalInput } from '@/lib/goals/schema'
import { atMost } from '@/lib/platform/characters'
import { locales } from '@/lib/platform/locales'
import { secondOf, sound, type Moment } from '@/lib/interviews/moment'
import { versionKinds } from './label'
import { seenInput } from '@/lib/platform/overtaken'
import { optionalUrl, rowsOf, several } from '@/lib/platform/inputs'
import {
  isBlank,
  translatedInput,
  translatedRequired,
  type Translated,
} from '@/lib/platform/translated'

export const limits = {
  title: 160,
  brief: 2_500,
  participation: 2_500,
  changeNote: 600,
  heading: 200,
  text: 6_000,
  source: 300,
  sources: 8,
  parts: 40,
  /** Cited by one part. */
  citations: 24,
  /** Where in a document: "page 12". */
  locator: 80,
  reason: 500,
} as const

export const partKinds = ['method', 'finding', 'section', 'disagreement', 'notTaken'] as const
export type PartKind = (typeof partKinds)[number]

export function isPartKind(kind: unknown): kind is PartKind {
  return partKinds.some((each) => each === kind)
}

/** What is cited stands for it or against it; method, plain sections and what was not taken forward have one side. */
export const hasTwoSides = (kind: PartKind): boolean =>
  kind === 'finding' || kind === 'disagreement'

/** From the broadest to the narrowest agreement; `contested` stands beside the scale. */
export const strengths = [
  'allGroups',
  'mostGroups',
  'severalGroups',
  'singleGroup',
  'contested',
] as const
export type Strength = (typeof strengths)[number]

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

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const nonce = z.string().min(1).max(100)
/** The newest draft of these words that their writer has seen (lib/drafts): it goes when they are saved. */
const draftKnown = z.union([z.iso.datetime(), z.literal('')]).optional()
/** Preview shows and saves nothing. */
const intent = z.enum(['save', 'preview']).default('save')

export const newSummary = z.object({
  nonce,
  dialogueSlug: slug,
  title: translatedRequired(limits.title),
})
/** The demonstration data chooses its addresses; people get them from the title. */
export type NewSummary = z.output<typeof newSummary> & { slug?: string }

const frontFields = {
  title: translatedRequired(limits.title),
  brief: translatedInput(limits.brief),
  participation: translatedInput(limits.participation),
  changeNote: translatedInput(limits.changeNote).optional(),
}

export const frontInput = z.object({
  slug,
  seen: seenInput,
  draft: draftKnown,
  intent,
  ...frontFields,
})
export type FrontInput = Omit<z.output<typeof frontInput>, 'intent' | 'draft'>

/** Empty rows fall away; a text without an address can't be followed up, so it is sent back. */
const source = z
  .object({ text: translatedInput(limits.source), url: optionalUrl })
  .transform(({ text, url }, context): Source | null => {
    if (url !== null) return { text, url }
    if (isBlank(text)) return null
    context.addIssue({ code: 'custom', path: ['url'], message: 'source' })
    return z.NEVER
  })

export type Source = { text: Translated; url: string }

const partFields = {
  kind: z.enum(partKinds),
  heading: translatedRequired(limits.heading),
  body: translatedRequired(limits.text),
  against: translatedInput(limits.text).optional(),
  between: translatedInput(limits.text).optional(),
  strength: z.enum(strengths).optional(),
  groups: several(z.enum(groups), groups.length).default([]),
  sources: rowsOf(source, limits.sources)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
}

/** What only one kind of part has, asked of that kind. */
const fits = <T extends z.ZodType<{ kind: PartKind; strength?: unknown; against?: unknown }>>(
  fields: T,
) =>
  fields
    .refine(({ kind, strength }) => kind !== 'finding' || strength !== undefined, {
      path: ['strength'],
      message: 'choose',
    })
    .refine(
      ({ kind, against }) => kind !== 'disagreement' || !isBlank(against as Translated | undefined),
      { path: ['against'], message: 'required' },
    )

export const newPart = fits(z.object({ nonce, slug, draft: draftKnown, intent, ...partFields }))
export const partChange = fits(
  z.object({ id: z.uuid(), seen: seenInput, draft: draftKnown, intent, ...partFields }),
)

export type PartContent = Pick<z.output<typeof newPart>, 'kind' | 'heading' | 'body'> &
  Partial<Pick<z.output<typeof newPart>, 'against' | 'between' | 'strength' | 'groups' | 'sources'>>

export const goalsInput = z.object({ slug, seen: seenInput, goals: goalInput })
export type GoalsInput = z.output<typeof goalsInput>

export const partById = z.object({ id: z.uuid() })
export const partMove = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) })

const time = z.string().trim().max(8).default('')

/** From here to there in one interview; an empty row is none. */
const moment = z
  .object({ slug, from: time, to: time })
  .transform(({ slug, from, to }, context): CitedMoment | null => {
    if (from === '' && to === '') return null
    const [start, end] = [secondOf(from), to === '' ? null : secondOf(to)]
    const found = start === null || (to !== '' && end === null) ? null : sound(start, end)
    if (found) return { slug, ...found }
    context.addIssue({ code: 'custom', path: ['from'], message: 'moment' })
    return z.NEVER
  })

export type CitedMoment = Moment & { slug: string }

/** A document, and where in it; a row that isn't ticked is none. */
const document = z
  .object({
    slug: slug.optional(),
    locator: z.string().trim().check(atMost(limits.locator)).default(''),
  })
  .transform(({ slug, locator }): CitedDocument | null =>
    slug === undefined ? null : { slug, locator: locator === '' ? null : locator },
  )

export type CitedDocument = { slug: string; locator: string | null }

const side = z.enum(['for', 'against']).default('for')

export const citeInput = z
  .object({
    partId: z.uuid(),
    side,
    views: several(z.string().regex(/^[0-9a-z]{10}$/), limits.citations),
    interviews: several(slug, limits.citations),
    moments: rowsOf(moment, 100)
      .default([])
      .transform((rows) => rows.filter((row) => row !== null)),
    notes: several(z.guid(), limits.citations).default([]),
    documents: rowsOf(document, 300)
      .default([])
      .transform((rows) => rows.filter((row) => row !== null)),
  })
  .refine(
    ({ views, interviews, moments, notes, documents }) =>
      [views, interviews, moments, notes, documents].some(({ length }) => length > 0),
    {
      path: ['views'],
      message: 'atLeastOne',
    },
  )
export type CiteInput = {
  partId: string
  side?: 'for' | 'against'
  /** Public ids of views. */
  views?: string[]
  /** Slugs of interviews. */
  interviews?: string[]
  /** Parts of them. */
  moments?: CitedMoment[]
  /** Ids of notes of sessions. */
  notes?: string[]
  /** Of the library, by slug. */
  documents?: CitedDocument[]
}
export const citationById = z.object({ id: z.uuid() })

const revision = z.coerce.number().int().min(0)

/** `revision`: the state of the draft that was read before this was decided. */
export const releaseInput = z.object({ slug, revision, kind: z.enum(['consent', 'editing']) })
export const publishInput = z.object({ slug, revision })
export const summaryBySlug = z.object({ slug })
export const nextVersion = z.object({ slug, as: z.enum(versionKinds) })
export const withdrawInput = z.object({
  slug,
  reason: z.string().trim().min(1, 'required').check(atMost(limits.reason)),
})

const target = z.union([z.literal('front'), z.uuid()])
const language = z.enum(locales, 'choose')

/** The translation of the front or of a part, field by field. */
export const translateInput = z.object({
  slug,
  target,
  language,
  seen: z.string().max(64),
  draft: draftKnown,
  texts: z.record(z.string().max(40), z.string().trim().check(atMost(limits.text))).default({}),
})
export type TranslateInput = Omit<z.output<typeof translateInput>, 'draft'>

/** `of`: the mark of what was compared. */
export const checkTranslationInput = z.object({
  slug,
  target,
  language,
  of: z.string().max(64),
})
export type CheckTranslationInput = z.output<typeof checkTranslationInput>

export const machineInput = z.object({ slug, target, language })
