import { z } from 'zod'
import { translatedStored } from '@/lib/platform/translated'

/** What the JSON columns of a dialogue hold: written by our own operations only, read through these. */
export const storedWords = translatedStored
export const storedWordsOrNull = translatedStored.nullable()

export const storedFacts = z.array(z.object({ text: translatedStored, url: z.string() }))
