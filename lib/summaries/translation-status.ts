import { fingerprint } from '@/lib/platform/fingerprint'
import { isBlank, type Translated } from '@/lib/platform/translated'

/** How far a translation has come. `original`: there is nothing to translate into this language. */
export type TranslationStatus = 'original' | 'missing' | 'draft' | 'checked' | 'stale'

export type FieldsToTranslate = Readonly<Record<string, Translated | null>>

export type OneField = { name: string; original: string; from: string; translation: string }

/** The fields that are written in another language, with what stands there in this one. */
export function fieldsIn(fields: FieldsToTranslate, language: string): OneField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!field || isBlank(field) || field.language === language) return []
    const original = field.texts[field.language] ?? ''
    return [{ name, original, from: field.language, translation: field.texts[language] ?? '' }]
  })
}

/** The mark of what was compared: another original or another translation has another one. */
export const markOfPair = (fields: FieldsToTranslate, language: string): string =>
  fingerprint(
    fieldsIn(fields, language).map(({ name, original, translation }) => [
      ...[name, original, translation],
    ]),
  )

export function statusOf(
  fields: FieldsToTranslate,
  language: string,
  checkedOf: string | null,
): TranslationStatus {
  const needed = fieldsIn(fields, language)
  if (needed.length === 0) return 'original'
  if (needed.some(({ translation }) => translation.trim() === '')) return 'missing'
  if (checkedOf === null) return 'draft'
  return checkedOf === markOfPair(fields, language) ? 'checked' : 'stale'
}

const order: readonly TranslationStatus[] = ['missing', 'stale', 'draft', 'checked', 'original']

/** Of a whole text the status of what has come least far. */
export const leastOf = (all: readonly TranslationStatus[]): TranslationStatus =>
  order.find((status) => all.includes(status)) ?? 'original'
