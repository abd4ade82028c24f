import { Markdown } from '@/components/ui/prose'
import { LanguageTag } from '@/components/ui/words'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, isBlank, type Translated } from '@/lib/platform/translated'

/** Translated Markdown in the reader's language; where it is missing, in another one, and visibly so. */
export function MarkdownWords({
  of,
  locale,
  topHeading = 4,
}: {
  of: Translated | null
  locale: Locale
  topHeading?: 2 | 3 | 4
}) {
  if (!of || isBlank(of)) return null
  const { text, lang, isFallback } = inLanguage(of, locale)
  if (!isFallback) return <Markdown source={text} topHeading={topHeading} />
  return (
    <>
      <p className="fallback-note">
        <LanguageTag lang={lang} locale={locale} />
      </p>
      <Markdown source={text} lang={lang} topHeading={topHeading} />
    </>
  )
}
