import { z } from 'zod'
import { isContentLanguage } from '@/lib/platform/languages'
import { dayInput } from '@/lib/platform/inputs'
import { translatedRequired } from '@/lib/platform/translated'
import { groups } from '@/lib/summaries/schema'
import { limits } from './limits'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

export const openReviewInput = z.object({
  slug,
  days: z.coerce.number('number').int('number').min(limits.days.least).max(limits.days.most),
})

export const reviewOf = z.object({ slug })

/** Printed with the published version: why its participants did not read it before. */
export const waiveInput = z.object({ slug, reason: translatedRequired(limits.waived) })

export const readingInput = z.object({
  nonce: z.string().min(1).max(100),
  slug,
  on: dayInput,
  group: z.enum(groups, 'choose'),
  language: z.string().refine(isContentLanguage, { message: 'choose' }),
  people: z.coerce.number('number').int('number').min(1).max(limits.people),
})
export type ReadingInput = z.output<typeof readingInput>
