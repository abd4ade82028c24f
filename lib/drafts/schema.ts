import { z } from 'zod'
import { locales } from '@/lib/platform/locales'
import { partKinds } from '@/lib/summaries/schema'

export const limits = { fields: 200, text: 20_000 } as const

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const newPart = new RegExp(`^new:(${partKinds.join('|')})$`)

const translation = new RegExp(`^(${locales.join('|')}):(front|[0-9a-f-]{36})$`)

/**
 * What is being written: the beginning of the summary, a part by its key, a new part of a kind, or the translation of
 * the beginning or a part into a language ("fr:front").
 */
export const draftTarget = z.union([
  z.literal('front'),
  z.uuid(),
  z.string().regex(newPart),
  z.string().regex(translation),
])

/** The name of the place where a translation is written. */
export const translationTarget = (language: string, target: string) => `${language}:${target}`

/** Of "fr:front" French and the front; null of what is no translation. */
export function translatedTarget(target: string): { language: string; of: string } | null {
  const [language = '', of = ''] = translation.test(target) ? target.split(':') : []
  return of === '' ? null : { language, of }
}

const field = z.string().max(100)
const typed = z.string().max(limits.text)

/** The fields of a form as typed, by name. */
export const draftFields = z
  .record(field, z.union([typed, z.array(z.string().max(200)).max(50)]))
  .refine((fields) => Object.keys(fields).length <= limits.fields)
export type DraftFields = z.output<typeof draftFields>

/** When a draft was kept: what a window knows of it. */
const moment = z.iso.datetime()

export const keepInput = z.object({
  target: draftTarget,
  fields: draftFields,
  /** The mark of what the writer began with (lib/platform/overtaken.ts). */
  basedOn: z.string().max(64),
  /** The newest draft that this window has seen; none where it knows of none. */
  knows: moment.nullable(),
})
export type KeepInput = z.output<typeof keepInput> & { slug: string }

export const dropInput = z.object({ slug, target: draftTarget, knows: moment })
export type DropInput = z.output<typeof dropInput>
