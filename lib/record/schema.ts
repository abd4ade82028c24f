import 'zod-openapi'
import { z } from 'zod'
import { isCountry } from '@/lib/platform/countries'
import { kinds } from './kinds'

export const pageSizes = { usual: 50, most: 200 } as const

/** In the answers of the API. */
export const translated = z
  .object({
    language: z.string().meta({ description: 'BCP 47 tag of the original', example: 'en' }),
    texts: z
      .record(z.string(), z.string())
      .meta({ description: 'The original and its translations, by language' }),
  })
  .meta({
    id: 'Translated',
    description: 'A text in its own language, with translations beside it',
  })

export const day = z.iso.date().meta({ description: 'A day' })
export const country = z
  .string()
  .length(2)
  .nullable()
  .meta({ description: 'ISO 3166-1 alpha-2; null: works across countries' })

export const dialogueLink = z
  .object({ id: z.string(), title: translated })
  .meta({ id: 'DialogueLink' })

export const entry = z
  .object({
    kind: z.enum(kinds),
    id: z.string().meta({ description: 'Permanent: what its address uses' }),
    address: z.url().meta({ description: 'Its page, in English; replace /en/ by /fr/ or /sw/' }),
    title: translated,
    abstract: translated.nullable(),
    publishedOn: day.nullable(),
    changedOn: day.nullable(),
    country,
    topics: z.array(z.string()),
    goals: z.array(z.string()).meta({
      description: 'Sustainable Development Goals and their targets',
      example: ['8', '8.7'],
    }),
    dialogue: dialogueLink.nullable(),
  })
  .meta({ id: 'Entry' })

export const page = z
  .object({
    items: z.array(entry),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Give it back as `cursor` for what follows; null at the end' }),
  })
  .meta({ id: 'Page' })

export const problem = z
  .object({ error: z.string(), message: z.string().optional() })
  .meta({ id: 'Problem' })

/** What may be asked of a list: nothing that isn't public in every row of the answer. */
export const listQuery = z.object({
  cursor: z
    .string()
    .regex(/^[0-9a-z-]{1,120}$/)
    .optional()
    .meta({ description: 'As `next` of the page before' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(pageSizes.most)
    .default(pageSizes.usual)
    .meta({ description: 'How many at most' }),
  dialogue: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .meta({ description: 'Id of a dialogue' }),
  country: z
    .string()
    .refine(isCountry)
    .optional()
    .meta({ description: 'ISO 3166-1 alpha-2', example: 'GH' }),
})
export type ListQuery = z.output<typeof listQuery>
