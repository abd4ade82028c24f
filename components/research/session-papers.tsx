import { translator, type Locale } from '@/lib/platform/i18n'
import type { Paper } from '@/lib/research/shown'
import { PaperLines } from './paper-lines'

/** What to read for a session of the agenda. */
export function SessionPapers({
  papers,
  locale,
}: {
  papers: readonly Paper[] | undefined
  locale: Locale
}) {
  if (!papers || papers.length === 0) return null
  return (
    <div className="text-small">
      <p className="text-muted">{translator(locale, 'research')('toRead')}</p>
      <PaperLines papers={papers} locale={locale} />
    </div>
  )
}
