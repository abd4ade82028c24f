import { Fragment } from 'react'
import { partsOf, withMarks } from '@/lib/moderation/marks'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Words of which some were taken out: the mark in its place is in the reader's language, whatever the words are in. */
export function MarkedText({ text, locale }: { text: string; locale: Locale }) {
  const t = translator(locale, 'moderation')
  return partsOf(text).map((part, index) =>
    'mark' in part ? (
      <span key={index} className="redaction" lang={locale} dir="auto">
        {t(`mark.${part.mark}`)}
      </span>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  )
}

/** The same as plain text, for where no element can stand: a field, a file, a letter. */
export function saidMarks(text: string, locale: Locale): string {
  const t = translator(locale, 'moderation')
  return withMarks(text, (kind) => t(`mark.${kind}`))
}
