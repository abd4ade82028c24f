import { z } from 'zod'
import { isTopic } from '@/lib/dialogues/topics'
import { goalInput } from '@/lib/goals/schema'
import { isCountry } from '@/lib/platform/countries'
import {
  dayInput,
  optionalDay,
  optionalNumber,
  optionalText,
  optionalUrl,
  several,
  ticked,
} from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'
import { isZone } from '@/lib/platform/zones'

const slug = z.string().max(120)
const zone = z.string().trim().refine(isZone, 'choose')
const topics = several(z.string().refine(isTopic, 'choose'), 16)
const country = optionalText(2).refine((code) => code === null || isCountry(code), 'choose')

const eventFields = z.object({
  title: translatedRequired(160),
  description: translatedInput(4000),
  timeZone: zone,
  startsOn: dayInput,
  endsOn: dayInput,
  country,
  district: optionalText(80),
  venue: optionalText(200),
  joinUrl: optionalUrl,
  topics,
  goals: goalInput,
  languages: several(z.string().refine(isContentLanguage, 'choose'), 12),
  capacity: optionalNumber(1, 100_000),
  registrationOpensOn: optionalDay,
  registrationClosesOn: optionalDay,
})

const inOrder = <T extends z.ZodType<z.output<typeof eventFields>>>(fields: T) =>
  fields
    .refine((event) => event.startsOn <= event.endsOn, { path: ['endsOn'], message: 'order' })
    .refine(
      ({ registrationOpensOn: from, registrationClosesOn: to }) => !from || !to || from <= to,
      { path: ['registrationClosesOn'], message: 'order' },
    )

export const newEvent = inOrder(
  eventFields.extend({ nonce: z.string(), dialogueSlug: optionalText(120) }),
)
export const eventChange = inOrder(eventFields.extend({ slug, seen: seenInput, tells: ticked }))
export const eventBySlug = z.object({ slug })

export type EventInput = z.output<typeof eventFields>
/** The demonstration data chooses its addresses; people get them from the title. */
export type NewEventInput = z.output<typeof newEvent> & { slug?: string }
