import type { Metadata } from 'next'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'
import type { SummaryPage, SummaryTombstone } from '@/lib/summaries/queries'
import { dialogueLine, reportOf } from '@/lib/summaries/report'
import { cardSize } from '@/lib/summaries/social-card'
import { citationTags } from '@/lib/summaries/structured-data'
import { portal } from '@/lib/web/frame-facts'
import { goneMetadata } from '@/lib/web/gone'

/** Of the version itself and nothing else: no cited words, and of a withdrawn summary not even its title. */
export async function metadataOf(
  summary: SummaryPage | SummaryTombstone,
  locale: Locale,
): Promise<Metadata> {
  if (summary.kind === 'tombstone')
    return { title: translator(locale, 'summaries')('tombstone.title'), ...goneMetadata }
  const { name } = await portal()
  const title = inLanguage(summary.title, locale).text
  const description = excerpt(inLanguage(summary.brief, locale).text, 150)
  const report = reportOf(summary, name, locale)
  // Other sites fetch it without an account: of what they may not see they are told nothing.
  const shared = summary.isForEverybody && {
    openGraph: {
      ...{ type: 'article' as const, title, description, locale, siteName: name },
      url: report.address,
      publishedTime: report.publishedOn.toISOString(),
      images: [
        { url: report.card, ...cardSize, alt: `${title}. ${dialogueLine(summary, locale)}` },
      ],
    },
    twitter: { card: 'summary_large_image' as const },
    other: citationTags(report),
  }
  return {
    title,
    description,
    ...shared,
    // Whoever searches shall find the newest; the portal's own setting stands where this is the newest.
    ...(!summary.isNewest && { robots: { index: false } }),
  }
}
