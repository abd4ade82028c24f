import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'

export const commentLimit = 1_000

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

export const newComment = z.object({
  nonce: z.string().min(1).max(100),
  slug,
  /** The key of a part; empty: the whole. */
  part: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((key) => key || null),
  text: z.string().trim().min(1, 'required').check(atMost(commentLimit)),
})
export type NewComment = z.output<typeof newComment>

export const commentById = z.object({ id: z.uuid() })
