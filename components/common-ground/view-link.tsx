import { MarkedText } from '@/components/moderation/marked-text'
import type { GroundRow } from '@/lib/common-ground/queries'
import type { Locale } from '@/lib/platform/i18n'

/** The words of a view, in the reader's language where somebody has checked a translation, leading to where it stands. */
export function ViewLink({
  content,
  href,
  locale,
}: {
  content: GroundRow['content']
  href: string
  locale: Locale
}) {
  const { words } = content
  const own =
    words.language === locale
      ? undefined
      : words.translations.find(({ language }) => language === locale)
  const { language, text } = own ?? words
  return (
    <a href={href} lang={language} dir="auto">
      <MarkedText text={text} locale={locale} />
    </a>
  )
}
