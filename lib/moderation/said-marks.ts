import { translator, type Locale } from '@/lib/platform/i18n'
import { withMarks } from './marks'

/** Words with their marks as plain text, for where no element can stand: a field, a file, a letter. */
export function saidMarks(text: string, locale: Locale): string {
  const t = translator(locale, 'moderation')
  return withMarks(text, (kind) => t(`mark.${kind}`))
}
