import { z } from 'zod'
import { earshots } from '@/lib/contributions/schema'

const unknown = { readBack: false, earshot: null, spokenLanguage: null }

/** How words were taken down, as a row keeps it. */
export const storedHow = z
  .object({
    readBack: z.boolean().catch(false),
    earshot: z.enum(earshots).nullable().catch(null),
    spokenLanguage: z.string().nullable().catch(null),
  })
  .catch(unknown)
