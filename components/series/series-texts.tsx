import { TranslatedFields } from '@/components/form/translated-fields'
import { translator, type Locale } from '@/lib/platform/i18n'
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
  const called = { label: t('field.title'), hint: t('field.titleHint'), limit: limits.title }
  const about = { label: t('field.abstract'), limit: limits.abstract, rows: 3, optional: true }
  return (
    <TranslatedFields
      locale={locale}
      fields={[
        { name: 'title', value: title, ...called },
        { name: 'abstract', value: abstract ?? undefined, ...about },
      ]}
    />
  )
}
