import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
import { optionalUrl } from '@/lib/platform/inputs'
import { seenInput } from '@/lib/platform/overtaken'
import { inOneLine } from '@/lib/platform/tidied'
import { translatedInput } from '@/lib/platform/translated'

export const limits = { name: 120, about: 1_200 } as const

/** 0000-0002-1825-0097, as printed or as an address; the last character checks the others (ISO 7064, MOD 11-2). */
const orcid = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    const bare = text.replace(/^https?:\/\/orcid\.org\//, '').toUpperCase()
    if (bare === '') return null
    if (/^(\d{4}-){3}\d{3}[\dX]$/.test(bare) && checks(bare)) return bare
    context.addIssue({ code: 'custom', message: 'format' })
    return z.NEVER
  })

/** Where an ORCID leads. */
export const orcidAddress = (orcid: string): string => `https://orcid.org/${orcid}`

function checks(text: string): boolean {
  const digits = text.replaceAll('-', '')
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const last = (12 - (total % 11)) % 11
  return digits.at(-1) === (last === 10 ? 'X' : String(last))
}

const words = {
  name: z
    .string('required')
    .transform(inOneLine)
    .check(z.minLength(1, 'required'), atMost(limits.name)),
  about: translatedInput(limits.about),
  organisationId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || null),
  contactEmail: z
    .union([z.literal(''), z.email('email').max(254)])
    .default('')
    .transform((text) => text || null),
  website: optionalUrl,
  orcid,
}

export const newAuthor = z.object({ nonce: z.string().min(1).max(100), ...words })
export type NewAuthor = z.output<typeof newAuthor>

export const authorInput = z.object({ slug: z.string().min(1).max(120), seen: seenInput, ...words })
export type AuthorInput = z.output<typeof authorInput>
