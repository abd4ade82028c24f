import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
import { locales } from '@/lib/platform/locales'
import { seenInput } from '@/lib/platform/overtaken'

/** Characters of one field: a sentence or two, written on a phone. */
export const limits = { heard: 280, next: 400 } as const
export const heardCount = 3

const slug = z.string().max(120)
const sentence = (most: number) => z.string().trim().min(1, 'required').check(atMost(most))

/** The four fields in one language. The others keep what they say. */
export const shareBackInput = z.object({
  slug,
  seen: seenInput,
  language: z.enum(locales),
  heard1: sentence(limits.heard),
  heard2: sentence(limits.heard),
  heard3: sentence(limits.heard),
  next: sentence(limits.next),
})
/** `mark`: of the words that were read. */
export const releaseInput = z.object({ slug, mark: z.string().max(64) })
export const shareBackOf = z.object({ slug })

export type ShareBackInput = z.output<typeof shareBackInput>
