import type { Metadata } from 'next'
import { cache } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'
import { summaryPage } from '@/lib/summaries/queries'
import { goneMetadata } from '@/lib/web/gone'
import { ask } from '@/lib/web/page'

/** The page and its metadata ask once in a request, and never beyond it. */
export const askedSummary = cache((slug: string, number?: number) =>
  ask((actor) => summaryPage(actor, slug, number)),
)

/** Of the version itself and nothing else: no cited words, and of a withdrawn summary not even its title. */
export async function metadataOf(locale: Locale, slug: string, number?: number): Promise<Metadata> {
  const summary = await askedSummary(slug, number)
  if (summary.kind === 'tombstone')
    return { title: translator(locale, 'summaries')('tombstone.title'), ...goneMetadata }
  return {
    title: inLanguage(summary.title, locale).text,
    description: excerpt(inLanguage(summary.brief, locale).text, 150),
    // Whoever searches shall find the newest; the portal's own setting stands where this is the newest.
    ...(!summary.isNewest && { robots: { index: false } }),
  }
}
