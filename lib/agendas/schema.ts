import { z } from 'zod'
import { SpeakerPart } from '@/generated/prisma/enums'
import { isTopic } from '@/lib/dialogues/topics'
import { atMost } from '@/lib/platform/characters'
import { dayInput, optionalNumber, optionalText, several, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'

export const sessionKinds = [
  'plenary',
  'groups',
  'caucus',
  'siteVisit',
  'conversation',
  'workshop',
  'fishbowl',
  'galleryWalk',
  'closedTalk',
  'villageDay',
  'walk',
  'online',
  'radio',
  'desk',
] as const

export type SessionKind = (typeof sessionKinds)[number]

export function isSessionKind(kind: string): kind is SessionKind {
  return sessionKinds.some((each) => each === kind)
}

export const sessionRules = ['open', 'chatham', 'closed'] as const

const slug = z.string().max(120)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'format')
/** An id that may be left out: an empty choice of a list. */
const optionalId = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((id) => (id ? id : null))
const line = (max: number) => z.string().trim().min(1, 'required').check(atMost(max))

const sessionFields = z.object({
  title: translatedRequired(200),
  description: translatedInput(2000),
  kind: z.enum(sessionKinds),
  day: dayInput,
  startsAt: clock,
  endsAt: clock,
  placeId: optionalId,
  place: optionalText(120),
  languages: several(z.string().refine(isContentLanguage, 'choose'), 12),
  rule: z.enum(sessionRules),
  topics: several(z.string().refine(isTopic, 'choose'), 16),
})

const forwards = <T extends z.ZodType<z.output<typeof sessionFields>>>(fields: T) =>
  fields.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'order' })

export const newSession = forwards(sessionFields.extend({ nonce: z.string(), slug }))
export const sessionChange = forwards(sessionFields.extend({ id: z.uuid(), seen: seenInput }))
export const sessionById = z.object({ id: z.uuid(), seen: seenInput })
export const sessionCopy = z.object({ id: z.uuid(), nonce: z.string() })

/** Minutes by which a session moves: earlier is below zero. */
export const longestMove = 600
const minutes = z.coerce
  .number('number')
  .int('number')
  .min(-longestMove, 'number')
  .max(longestMove, 'number')

export const sessionMove = z.object({ id: z.uuid(), minutes, seen: seenInput })
export const dayShift = z.object({ id: z.uuid(), minutes, seen: seenInput })

/** What the address of the preview asks for; anything else is no preview. */
export const shiftAsked = z.object({ from: z.uuid(), minutes })

const placeFields = z.object({
  name: line(80),
  kind: z.enum(['room', 'site']),
  capacity: optionalNumber(1, 100_000),
})
export const newPlace = placeFields.extend({ slug })
export const placeChange = placeFields.extend({ id: z.uuid(), seen: seenInput })
export const placeById = z.object({ id: z.uuid(), seen: seenInput })

export const speakerParts = Object.values(SpeakerPart)

export const newSpeaker = z
  .object({
    sessionId: z.uuid(),
    nonce: z.string(),
    registrationId: optionalId,
    name: optionalText(120),
    says: optionalText(160),
    part: z.enum(SpeakerPart),
    isPublic: ticked,
  })
  .refine(({ registrationId, name }) => registrationId !== null || name !== null, {
    path: ['name'],
    message: 'required',
  })
export const speakerConsent = z.object({ id: z.uuid(), isPublic: ticked })
export const speakerById = z.object({ id: z.uuid() })

export const agendaPublishing = z.object({
  slug,
  /** The mark of the agenda that was read before the button was pressed. */
  seen: seenInput,
  note: translatedInput(500),
  notifies: ticked,
})
export const versionAgain = z.object({
  slug,
  number: z.coerce.number().int().min(1).max(10_000),
  notifies: ticked,
})

export type SessionInput = z.output<typeof sessionFields>
export type PlaceInput = z.output<typeof placeFields>
export type SpeakerInput = z.output<typeof newSpeaker>
