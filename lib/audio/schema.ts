import { z } from 'zod'
import { postInput, tidied } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { ticked } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'

/** Seconds that a spoken view may last. */
export const longestView = 60

/** Seconds of a voice note that comes with an import. */
export const longestNote = 600

/** Characters: a minute of speech has twice as many as a view that is typed. */
export const transcriptLimit = 1200

const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const language = z.string().refine(isContentLanguage, { message: 'choose' })

/** What comes with the sound. The words may follow: from the speaker, or from somebody who writes them down. */
export const spokenInput = postInput.omit({ seenAlike: true }).extend({
  spokenLanguage: language,
  text: z.string().default('').transform(tidied).check(atMost(transcriptLimit)),
  /** Not the words themselves but what they come to. */
  isGloss: ticked,
  /** "My voice may be heard": with one's name only. */
  letHear: ticked,
})
export type SpokenInput = z.output<typeof spokenInput>

export const transcriptInput = z.object({
  publicId,
  text: z
    .string()
    .transform(tidied)
    .check(atMost(transcriptLimit))
    .refine((text) => text !== '', 'required'),
  language,
  isGloss: ticked,
  seen: seenInput,
})
export type TranscriptInput = z.output<typeof transcriptInput>

/** `seen`: the mark of the words that were compared with the sound. */
export const checkInput = z.object({ publicId, seen: z.string().max(64) })
export type CheckInput = z.output<typeof checkInput>

export const hearInput = z.object({ publicId })
export type HearInput = z.output<typeof hearInput>

export const deskPage = z.coerce.number().int().min(1).max(500).catch(1)
