import type { Words } from '@/lib/contributions/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/**
 * The words as they came, with their translations beside them. A gloss is what spoken words came to: it is said to
 * be one and stands in no quotation.
 */
export function ViewWords({ words, locale }: { words: Words; locale: Locale }) {
  const t = translator(locale, 'contributions')
  const { language } = formatter(locale)
  // The reader's own language first; the original always stands beside it.
  const translations = [...words.translations].sort(
    (a, b) => Number(b.language === locale) - Number(a.language === locale),
  )
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
