import { translator, type Locale } from '@/lib/platform/i18n'

/** What was done, in the reader's language; the bare verb where an older log holds one that is gone. */
export function verbInWords(verb: string, locale: Locale): string {
  const t = translator(locale, 'activity')
  const [noun, act] = verb.split('.')
  const key = `verbs.${noun}.${act}`
  return t.has(key) ? t(key) : verb
}
