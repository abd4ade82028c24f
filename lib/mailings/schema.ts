import { z } from 'zod'
import { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { several } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput, translatedRequired, type Translated } from '@/lib/platform/translated'
import { strangeIn } from './placeholders'

/** Characters. */
export const limits = { subject: 120, body: 4000, short: 160 }

const onlyKnown = ({ texts }: Translated) =>
  Object.values(texts).every((text) => strangeIn(text) === null)

const attendance = z
  .string()
  .regex(/^(any|came|never|\d{4}-\d{2}-\d{2})$/, 'choose')
  .default('any')

const audienceFields = {
  states: several(z.enum(RegistrationState)).refine((all) => all.length > 0, 'atLeastOne'),
  groups: several(z.enum(StakeholderGroup)),
  languages: several(z.string().refine(isContentLanguage, 'choose')),
  attendance,
}

const mailingFields = z.object({
  subject: translatedRequired(limits.subject).refine(onlyKnown, 'placeholder'),
  body: translatedRequired(limits.body).refine(onlyKnown, 'placeholder'),
  short: translatedInput(limits.short).refine(onlyKnown, 'placeholder'),
  ...audienceFields,
})

export const newMailing = mailingFields.extend({ nonce: z.string(), slug: z.string().max(120) })
export const mailingChange = mailingFields.extend({ id: z.uuid(), seen: seenInput })
export const mailingById = z.object({ id: z.uuid() })
/** `mark`: of the recipients and words that were on the page with the button. */
export const sendInput = z.object({ id: z.uuid(), mark: z.string().max(64) })
export const recipientById = z.object({ recipientId: z.uuid() })
export const unmaskInput = recipientById.extend({ reason: z.string().trim().min(1).max(300) })

/** From the column, whose shape only our own writers have made. */
export const audienceStored = z.object({
  states: z.array(z.enum(RegistrationState)),
  groups: z.array(z.enum(StakeholderGroup)),
  languages: z.array(z.string()),
  attendance: z.string(),
})

export type MailingInput = z.output<typeof mailingFields>
export type NewMailingInput = z.output<typeof newMailing>
