import { TranslatedField } from '@/components/form/translated-field'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import type { Translated } from '@/lib/platform/translated'
import { limits } from '@/lib/series/schema'

interface SeriesTextsProps {
  title?: Translated
  abstract?: Translated | null
  locale: Locale
}

/** What a series is called and what it is about. */
export function SeriesTexts({ title, abstract, locale }: SeriesTextsProps) {
  const t = translator(locale, 'series')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        limit={limits.title}
        value={title}
        languages={languages}
      />
      <TranslatedField
        name="abstract"
        label={t('field.abstract')}
        rows={3}
        limit={limits.abstract}
        value={abstract ?? undefined}
        languages={languages}
        optional
      />
    </>
  )
}
