import { translator, type Locale } from '@/lib/platform/i18n'
import { permanentAddress } from '@/lib/summaries/address'
import type { SummaryPage } from '@/lib/summaries/queries'

/** At the short address: that it moves on, and where this version stays. */
export function VersionLine({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  if (!summary.isShortAddress) return null
  const t = translator(locale, 'summaries')
  const { slug, label } = summary
  return (
    <p className="text-small text-muted version-line">
      {t.rich('version.newest', {
        number: label,
        address: permanentAddress(locale, slug, label),
        link: (inside) => (
          <a className="no-address" href={`/${locale}/summaries/${slug}/v/${label}`}>
            {inside}
          </a>
        ),
      })}
    </p>
  )
}
