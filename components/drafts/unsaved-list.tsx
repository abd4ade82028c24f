import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { UnsavedDraft } from '@/lib/drafts/queries'

interface UnsavedListProps {
  drafts: readonly UnsavedDraft[]
  slug: string
  locale: Locale
}

/** Where the reader typed something and didn't save it: the way back to each. */
export function UnsavedList({ drafts, slug, locale }: UnsavedListProps) {
  const t = translator(locale, 'drafts')
  // What stands at the beginning is offered on this page itself.
  const elsewhere = drafts.filter(
    ({ target, partId }) => partId !== null || target.startsWith('new:'),
  )
  if (elsewhere.length === 0) return null
  const desk = `/${locale}/manage/summaries/${slug}/parts`
  return (
    <ul className="plain-list">
      {elsewhere.map(({ target, partId, savedAt }) => (
        <li key={target}>
          <a href={partId ? `${desk}/${partId}` : `${desk}/new?kind=${target.slice(4)}`}>
            {t('unsaved', { at: formatter(locale).dayAndTime(savedAt, 'UTC') })}
          </a>
        </li>
      ))}
    </ul>
  )
}
