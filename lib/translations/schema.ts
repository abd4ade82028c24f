import { z } from 'zod'
import { tidied } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { isContentLanguage } from '@/lib/platform/languages'

/** Characters. Twice a view: some languages need half as much again. */
export const translationLimit = 1200

const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const language = z.string().refine(isContentLanguage, { message: 'choose' })
/** The mark of the original's words that the writer had before them. */
const of = z.string().max(64)

export const writeInput = z.object({
  publicId,
  language,
  of,
  seen: z.string().max(64).optional(),
  text: z
    .string()
    .transform(tidied)
    .check(atMost(translationLimit))
    .refine((text) => text !== '', 'required'),
})
export type WriteInput = z.output<typeof writeInput>

/** `seen`: the mark of the draft that was read. */
export const checkInput = z.object({ publicId, language, of, seen: z.string().max(64) })
export type CheckInput = z.output<typeof checkInput>

export const oneInput = z.object({ publicId, language })
export type OneInput = z.output<typeof oneInput>

export const askMachineInput = z.object({ publicId, language, of })
export type AskMachineInput = z.output<typeof askMachineInput>

/** The address of the translators' page; what isn't understood counts as not asked. */
export const deskSearch = z.object({
  to: z.string().refine(isContentLanguage).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(500).catch(1),
})
export type DeskSearch = z.output<typeof deskSearch>
