import { z } from 'zod'
import { ConsentFacet, ConsentUse } from '@/generated/prisma/enums'
import { dayInput, optionalDay, optionalText, several, ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'

export const limits = { witness: 120, script: 6_000 }

/** Asked again after two years, at the latest after five: consent is no possession. */
export const reviewMonths = 24
export const longestMonths = 60

export const uses = Object.values(ConsentUse)
export const facets = Object.values(ConsentFacet)

/** How somebody else may have taken it; what a speaker does by their own code or account is `oneself`. */
export const manners = ['spokenRecording', 'signature', 'facilitatorStatement'] as const

const slug = z.string().min(1).max(120)
const use = z.enum(ConsentUse)
const facet = z.enum(ConsentFacet)

/** "publicWeb.words": one box of the table. */
export const grantText = z
  .string()
  .transform((said) => said.split('.'))
  .pipe(z.tuple([use, facet]))
  .transform(([use, facet]) => ({ use, facet }))
export type Grant = z.output<typeof grantText>

const grants = several(grantText, uses.length * facets.length)

export const consentInput = z.object({
  slug,
  speakerId: z.uuid(),
  nonce: z.string().min(20).max(100),
  /** Nothing is written down of anybody under 18. */
  isAdult: ticked,
  grants,
  manner: z.enum(manners, 'choose'),
  language: z.string('choose').refine(isContentLanguage, 'choose'),
  /** Of the words that were read out. */
  scriptVersion: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1)])
    .default(null),
  witness: optionalText(limits.witness),
  givenOn: dayInput,
  reviewOn: optionalDay,
})
export type ConsentInput = z.output<typeof consentInput>
