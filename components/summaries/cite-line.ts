import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { permanentAddress } from '@/lib/summaries/address'
import type { SummaryPage } from '@/lib/summaries/queries'

/** How to cite a version, as one line with its permanent address. */
export function citeLine(summary: SummaryPage, portal: string, locale: Locale): string {
  const { day, list } = formatter(locale)
  const { publishedAt, label, dialogue, slug, title } = summary
  return translator(locale, 'summaries')('cite.text', {
    hosts: list(dialogue.hosts.map(({ name }) => name)) || portal,
    year: String(publishedAt?.getUTCFullYear() ?? ''),
    title: inLanguage(title, locale).text,
    number: label,
    date: publishedAt ? day(publishedAt) : '',
    portal,
    address: permanentAddress(locale, slug, label),
  })
}
