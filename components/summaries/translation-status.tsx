import { Section } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { TranslationStatus as Status } from '@/lib/summaries/translation-status'

interface Props {
  translations: readonly { language: string; status: Status }[]
  locale: Locale
}

/** At the foot of a summary: which languages are whole, and which were checked by a second person. */
export function TranslationStatus({ translations, locale }: Props) {
  const t = translator(locale, 'wordings')
  return (
    <Section title={t('title')} id="translations">
      <ul className="plain-list">
        {translations.map(({ language, status }) => (
          <li key={language}>
            {formatter(locale).language(language)}: {t(`status.${status}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
