import { Fragment } from 'react'
import { partsOf } from '@/lib/moderation/marks'
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
