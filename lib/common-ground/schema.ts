import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)

export const publishInput = z.object({ slug, snapshot: publicId })
export type PublishInput = z.infer<typeof publishInput>

export const whyLimit = 500

export const takeBackInput = publishInput.extend({
  /** Everybody reads it in the place of the figures. */
  why: z.string().trim().min(1).check(atMost(whyLimit)),
})
export type TakeBackInput = z.infer<typeof takeBackInput>
