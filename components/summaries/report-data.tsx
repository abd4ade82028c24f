import { asData } from '@/lib/interviews/video-object'
import type { Locale } from '@/lib/platform/i18n'
import type { SummaryPage } from '@/lib/summaries/queries'
import { reportOf } from '@/lib/summaries/report'
import { reportObject } from '@/lib/summaries/structured-data'

/** For search engines and libraries, of what anybody may read. */
export function ReportData({
  summary,
  portal,
  locale,
}: {
  summary: SummaryPage
  portal: string
  locale: Locale
}) {
  if (!summary.isForEverybody) return null
  const data = asData({ ...Object(reportObject(reportOf(summary, portal, locale))) })
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
}
