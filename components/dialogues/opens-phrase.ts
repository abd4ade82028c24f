import type { StagedVerb } from '@/lib/access/stages'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/**
 * "post views and replies, and change your own view"; empty where a stage opens nothing. Said to the reader, or
 * of people in general.
 */
export function opensPhrase(
  verbs: readonly StagedVerb[],
  locale: Locale,
  of: 'reader' | 'people',
): string {
  const t = translator(locale, 'dialogues')
  const phrases = [...new Set(verbs)].map((verb) => {
    const name = verb.replace('.', '-')
    const key = of === 'reader' ? `opens.${name}` : `stages.lets.${name}`
    return t.has(key) ? t(key) : verb
  })
  return formatter(locale).list(phrases)
}
