import { translator, type Locale } from '@/lib/platform/i18n'

interface ChangedByProps {
  summary: { slug: string }
  label: string
  /** The version before it; none for the first. */
  before: string | undefined
  locale: Locale
}

/** The way to what a version changed of the one before. */
export function ChangedBy({ summary, label, before, locale }: ChangedByProps) {
  if (before === undefined) return null
  return (
    <p className="no-print">
      <a href={`/${locale}/summaries/${summary.slug}/changes?from=${before}&to=${label}`}>
        {translator(locale, 'summaries')('version.changes')}
      </a>
    </p>
  )
}
