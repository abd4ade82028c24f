import { z } from 'zod'
import { ReferencePart, StageKind } from '@/generated/prisma/enums'
import { atMost } from '@/lib/platform/characters'
import { seenInput } from '@/lib/platform/overtaken'
import { inOneLine } from '@/lib/platform/tidied'
import { translatedInput } from '@/lib/platform/translated'

/** In the order in which they stand on the page. */
export const parts = Object.values(ReferencePart)

/** Characters, and how many a dialogue has at most. */
export const limits = {
  name: 120,
  organisation: 160,
  about: 400,
  members: 80,
  places: 200,
} as const

const slug = z.string().min(1).max(120)
const nonce = z.string().min(16).max(100)

/**
 * An address of mail, or nine digits and more with what people write between them: these pages name people and give nobody
 * a way to reach them. Two years beside each other ("2014-2016") have eight.
 */
const reaches = /\S@\S|(?:\d[\s().\-/]*){9,}/

const withoutContact = (text: string) => !reaches.test(text)

const words = {
  part: z.enum(ReferencePart, 'choose'),
  name: z
    .string('required')
    .transform(inOneLine)
    .check(z.minLength(1, 'required'), atMost(limits.name), z.refine(withoutContact, 'noContacts')),
  organisation: z
    .string()
    .transform(inOneLine)
    .check(atMost(limits.organisation), z.refine(withoutContact, 'noContacts'))
    .default('')
    .transform((text) => text || null),
  about: translatedInput(limits.about).refine(
    ({ texts }) => Object.values(texts).every(withoutContact),
    'noContacts',
  ),
  /** Slug of their page as an author. */
  author: z
    .string()
    .trim()
    .max(120)
    .default('')
    .transform((text) => text || null),
  /** They said that they may stand here, like this. */
  agreed: z.literal('on', 'confirm'),
}

export const newMember = z.object({ slug, nonce, ...words })
export type NewMember = z.output<typeof newMember>

export const memberInput = z.object({ slug, id: z.uuid(), seen: seenInput, ...words })
export type MemberInput = z.output<typeof memberInput>

/** A person or a document of the research of a dialogue. */
export const whichOne = z.object({ slug, id: z.uuid() })
export type WhichOne = z.output<typeof whichOne>

export const placeInput = z.object({
  slug,
  nonce,
  /** Slug of the document. */
  item: z.string('choose').trim().min(1, 'choose').max(120),
  stage: z
    .union([z.literal(''), z.enum(StageKind)], 'choose')
    .default('')
    .transform((stage) => stage || null),
  session: z
    .union([z.literal(''), z.uuid()], 'choose')
    .default('')
    .transform((id) => id || null),
})
export type PlaceInput = z.output<typeof placeInput>
