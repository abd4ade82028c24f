import { z } from 'zod'
import { tidied } from '@/lib/contributions/schema'
import { atMost } from '@/lib/platform/characters'
import { isContentLanguage } from '@/lib/platform/languages'
import { seenInput } from '@/lib/platform/overtaken'
import { groups } from '@/lib/roles/schema'

export const noteLimit = 4000
const partLimit = 2000

const nonce = z.string().min(16).max(100)
const language = z.string().refine(isContentLanguage, { message: 'choose' })
const words = z
  .string()
  .transform(tidied)
  .check(atMost(noteLimit))
  .refine((text) => text !== '', 'required')

/** The parts of a table sheet that are written in words, in the order of the printed one. */
export const sheetParts = ['heard', 'agreed', 'differed', 'next'] as const

const part = z.string().default('').transform(tidied).check(atMost(partLimit))

const many = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return 0
    if (/^\d{1,2}$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'number', params: { min: 0, max: 99 } })
    return z.NEVER
  })

const peopleInput = z
  .partialRecord(z.enum(groups), many)
  .default({})
  .transform((all) => Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0)))

const sheetInput = z
  .object({
    table: z.coerce.number({ error: 'number' }).int().min(1).max(99),
    people: peopleInput,
    heard: part,
    agreed: part,
    differed: part,
    next: part,
  })
  .refine((sheet) => sheetParts.some((name) => sheet[name] !== ''), {
    path: ['heard'],
    message: 'required',
  })

/** As it stands in the database. */
export const storedSheet = z.object({
  table: z.number(),
  people: z.partialRecord(z.enum(groups), z.number()),
  heard: z.string(),
  agreed: z.string(),
  differed: z.string(),
  next: z.string(),
})
export type Sheet = z.output<typeof storedSheet>

const kind = z.enum(['note', 'agreed'], 'choose')

export const newNote = z.object({
  nonce,
  sessionId: z.guid(),
  kind,
  language,
  text: words,
  /** Typed while the network was off, and sent later by the device. */
  wasOffline: z.literal('on').optional(),
})
export type NewNote = z.output<typeof newNote>

export const noteChange = z.object({ id: z.guid(), seen: seenInput, language, text: words })
export type NoteChange = z.output<typeof noteChange>

export const newSheet = z.object({ nonce, sessionId: z.guid(), language, sheet: sheetInput })
export type NewSheet = z.output<typeof newSheet>

export const sheetChange = z.object({ id: z.guid(), seen: seenInput, language, sheet: sheetInput })
export type SheetChange = z.output<typeof sheetChange>

export const noteById = z.object({ id: z.guid() })
