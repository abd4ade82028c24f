import { z } from 'zod'
import { several } from '@/lib/platform/inputs'
import { postedAnswers } from '@/lib/forms/schema'

const slug = z.string().min(1).max(120)

/** `asksDays`: the boxes of the days stood on the form; without it they stay as they were. */
const posted = {
  ...postedAnswers,
  asksDays: z.literal('yes').optional(),
  days: several(z.iso.date(), 60),
}

export const ownNeedsInput = z.object({ slug, ...posted })
export const needsFor = z.object({ registrationId: z.guid(), ...posted })
export const sheetToOpen = z.object({ registrationId: z.guid() })
export const contactToOpen = z.object({
  registrationId: z.guid(),
  reason: z.string('required').trim().min(1, 'required').max(300),
})

export type OwnNeeds = z.output<typeof ownNeedsInput>
export type NeedsFor = z.output<typeof needsFor>
