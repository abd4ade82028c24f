import { translator, type Locale } from '@/lib/platform/i18n'
import type { PartOnPage } from '@/lib/summaries/version-page'

/** In the place of a strength that nothing stands behind any more, for this reader or for anybody. */
export function FindingEvidence({ part, locale }: { part: PartOnPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  if (part.evidence === 'stands') return null
  return (
    <p className="quote-gap">
      {t(part.evidence === 'gone' ? 'finding.evidenceGone' : 'finding.evidenceInside')}
    </p>
  )
}
