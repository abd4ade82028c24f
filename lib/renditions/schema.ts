import { z } from 'zod'
import { InterviewForm } from '@/generated/prisma/enums'
import { optionalDay } from '@/lib/platform/inputs'

const slug = z.string().min(1).max(120)

export const retryInput = z.object({ slug, transcodeId: z.uuid() })
export type RetryInput = z.output<typeof retryInput>

export const formInput = z.object({
  slug,
  form: z.enum(InterviewForm),
  /** Not asked where everything is shown. */
  originalUntil: optionalDay,
})
export type FormInput = z.output<typeof formInput>
