import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

export const whichDialogue = z.object({ slug })
export type WhichDialogue = z.infer<typeof whichDialogue>

export const agreeInput = z.object({
  slug,
  /** The sentence that was agreed to, as it stood on the page. */
  isAgreed: z.literal('on', { error: 'required' }),
})
export type AgreeInput = z.infer<typeof agreeInput>

/** Bumped when the sentence on the page changes: what was agreed to before stays on record as it was. */
export const wording = 'answers-one-by-one-1'
