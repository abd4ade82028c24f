import { z } from 'zod'
import { isTopic } from '@/lib/dialogues/topics'
import { dayInput, optionalText, several } from '@/lib/platform/inputs'
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

const sessionFields = z.object({
  title: translatedRequired(200),
  description: translatedInput(2000),
  kind: z.enum(sessionKinds),
  day: dayInput,
  startsAt: clock,
  endsAt: clock,
  place: optionalText(120),
  rule: z.enum(sessionRules),
  topics: several(z.string().refine(isTopic, 'choose'), 16),
})

const forwards = <T extends z.ZodType<z.output<typeof sessionFields>>>(fields: T) =>
  fields.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'order' })

export const newSession = forwards(sessionFields.extend({ nonce: z.string(), slug }))
export const sessionChange = forwards(sessionFields.extend({ id: z.uuid(), seen: seenInput }))
export const sessionById = z.object({ id: z.uuid() })

export type SessionInput = z.output<typeof sessionFields>
