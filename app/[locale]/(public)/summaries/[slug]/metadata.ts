import type { Metadata } from 'next'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'
import type { SummaryPage, SummaryTombstone } from '@/lib/summaries/queries'
import { goneMetadata } from '@/lib/web/gone'

/** Of the version itself and nothing else: no cited words, and of a withdrawn summary not even its title. */
export function metadataOf(summary: SummaryPage | SummaryTombstone, locale: Locale): Metadata {
  if (summary.kind === 'tombstone')
    return { title: translator(locale, 'summaries')('tombstone.title'), ...goneMetadata }
  return {
    title: inLanguage(summary.title, locale).text,
    description: excerpt(inLanguage(summary.brief, locale).text, 150),
    // Whoever searches shall find the newest; the portal's own setting stands where this is the newest.
    ...(!summary.isNewest && { robots: { index: false } }),
  }
}
