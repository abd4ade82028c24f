import { z } from 'zod'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedRequired } from '@/lib/platform/translated'

/** Characters per language: more than a page holds, so that a long draft isn't lost; the page is measured in lines. */
export const limits = { text: 6000, reason: 500 } as const

const slug = z.string().max(120)

export const aideMemoireInput = z.object({
  slug,
  seen: seenInput,
  text: translatedRequired(limits.text),
  intent: z.enum(['save', 'preview']).default('save'),
})
/** `mark`: of the text that was read. */
export const releaseInput = z.object({ slug, mark: z.string().max(64) })
export const aideMemoireOf = z.object({ slug })

export type AideMemoireInput = z.output<typeof aideMemoireInput>
