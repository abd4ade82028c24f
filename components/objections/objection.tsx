import type { ReactNode } from 'react'
import { Byline, Day, provenanceText } from '@/components/contributions/byline'
import { MarkdownWords } from '@/components/summaries/markdown-words'
import { LanguageTag } from '@/components/ui/words'
import type { ShownObjection } from '@/lib/objections/shown'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface ObjectionProps {
  objection: ShownObjection
  /** Of the part it is about; none for the whole, or for a part that has been taken out. */
  heading: Translated | null
  /** Shows the words also where they are kept from print: to those who decide that. */
  children?: ReactNode
  locale: Locale
}

/** What somebody has against a draft, as they chose to be shown, and what was said to it. */
export function Objection({ objection, heading, children, locale }: ObjectionProps) {
  const t = translator(locale, 'reviews')
  const { by, on, text, language, provenance, answer, isMet } = objection
  return (
    <article className="objection" id={`objection-${objection.publicId}`}>
      <p className="text-small text-muted">
        {heading
          ? t('printed.part', { heading: inLanguage(heading, locale).text })
          : t('printed.whole')}
      </p>
      <blockquote className="quote-words" dir="auto" lang={language}>
        {text}
      </blockquote>
      {language !== locale && <LanguageTag lang={language} locale={locale} />}
      <p>
        <Byline by={by} locale={locale} />
        {provenance && <span> · {provenanceText(provenance, locale)}</span>}
        {' · '}
        <Day on={on} locale={locale} />
      </p>
      <div className="objection-answer">
        {answer ? (
          <>
            <h4>{t('printed.answer')}</h4>
            <MarkdownWords of={answer} locale={locale} />
            {isMet && <p className="text-small">{t('printed.isMet')}</p>}
          </>
        ) : (
          <p className="text-muted">{t('printed.unanswered')}</p>
        )}
      </div>
      {children}
    </article>
  )
}
