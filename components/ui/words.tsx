import { createElement } from 'react'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface WordsProps {
  of: Translated
  locale: Locale
  as?: 'span' | 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'div' | 'strong' | 'li' | 'dd'
  className?: string
}

/** Content in the reader's language; where it is missing, in another one, marked for eye and ear. */
export function Words({ of, locale, as = 'span', className }: WordsProps) {
  const { text, lang, isFallback } = inLanguage(of, locale)
  if (!isFallback) return createElement(as, { className }, text)
  return createElement(
    as,
    { className },
    <span lang={lang}>{text}</span>,
    ' ',
    <LanguageTag lang={lang} locale={locale} />,
  )
}

/** "in French": beside any text that isn't in the language of the page. */
export function LanguageTag({ lang, locale }: { lang: string; locale: Locale }) {
  const language = formatter(locale).language(lang)
  return (
    <span className="language-tag">
      {translator(locale, 'ui')('words.inLanguage', { language })}
    </span>
  )
}
