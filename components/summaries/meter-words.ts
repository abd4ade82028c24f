import { translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'
import type { MeterWords } from './text-meter'

export function meterWords(locale: Locale): MeterWords {
  const t = translator(locale, 'meters')
  const given = { words: '{words}', budget: '{budget}' }
  return {
    fits: t('fits', given),
    over: t('over', given),
    plain: t('plain', given),
    easy: t('easy'),
    hard: t('hard'),
  }
}

/** The texts of several fields, joined by language. */
export function joined(...fields: readonly (Translated | null | undefined)[]) {
  const all: Record<string, string> = {}
  for (const field of fields)
    for (const [tag, text] of Object.entries(field?.texts ?? {}))
      all[tag] = all[tag] === undefined ? text : `${all[tag]}\n\n${text}`
  return all
}
