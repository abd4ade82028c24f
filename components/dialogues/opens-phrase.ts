import type { StagedVerb } from '@/lib/access/stages'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "post views and replies, and agree or disagree with views"; empty where a stage opens nothing. */
export function opensPhrase(verbs: readonly StagedVerb[], locale: Locale): string {
  const t = translator(locale, 'dialogues')
  const phrases = [...new Set(verbs)].map((verb) => {
    const key = `opens.${verb.replace('.', '-')}`
    return t.has(key) ? t(key) : verb
  })
  return formatter(locale).list(phrases)
}
