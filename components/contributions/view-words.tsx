import type { Words } from '@/lib/contributions/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface ViewWordsProps {
  words: Words
  locale: Locale
  /** On a view's own page; in a list the reader gets the translation that serves them. */
  showsAll?: boolean
}

/**
 * The words as they came, with their translations beside them. A gloss is what spoken words came to: it is said to
 * be one and stands in no quotation.
 */
export function ViewWords({ words, locale, showsAll = false }: ViewWordsProps) {
  const t = translator(locale, 'contributions')
  const { language } = formatter(locale)
  const translations = showsAll ? words.translations : servingTranslations(words, locale)
  const own = { lang: words.language, dir: 'auto', className: 'view-text' } as const
  return (
    <div className="view-words">
      {words.isGloss ? (
        <>
          <p className="view-note">
            {words.spokenIn
              ? t('words.glossOf', { language: language(words.spokenIn) })
              : t('words.gloss')}
          </p>
          <p {...own}>{words.text}</p>
        </>
      ) : (
        <blockquote {...own}>{words.text}</blockquote>
      )}
      {!words.isGloss && words.language !== locale && (
        <p className="view-note">{t('words.language', { language: language(words.language) })}</p>
      )}
      {translations.map(({ language: tag, text }) => (
        <div className="view-translation" key={tag}>
          <p className="view-note">{t('words.translation', { language: language(tag) })}</p>
          <p lang={tag} dir="auto">
            {text}
          </p>
        </div>
      ))}
    </div>
  )
}

/** The reader's own language where there is one; none where the words are in it; else whatever there is. */
function servingTranslations({ language, translations }: Words, locale: Locale) {
  if (language === locale) return []
  const own = translations.filter((each) => each.language === locale)
  return own.length > 0 ? own : translations
}
