import { z } from 'zod'
import { locales } from '@/lib/platform/locales'

/** What is read in a minute and a half, and some room for who reads slowly. */
export const longestSeconds = 120

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
export const languageInput = z.enum(locales)

/** `sha256`: of the sound that was heard. */
export const releaseInput = z.object({
  slug,
  language: languageInput,
  kind: z.enum(['consent', 'editing']),
  sha256: z.string().length(64),
})
export const removeInput = z.object({ slug, language: languageInput })
