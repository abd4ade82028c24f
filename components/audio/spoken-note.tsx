import type { Spoken } from '@/lib/contributions/spoken'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "spoken; words written down by facilitators on 3 March 2026". */
export function spokenText({ words, on }: Spoken, locale: Locale): string {
  const t = translator(locale, 'audio')
  if (words === 'byOthers' && on) return t('spoken.byOthersOn', { day: formatter(locale).day(on) })
  return t(`spoken.${words}`)
}
