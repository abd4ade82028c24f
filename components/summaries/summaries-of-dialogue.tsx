import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { SummaryCard } from '@/lib/summaries/queries'
import { SummaryEntry } from './summary-entry'

/** The section of a dialogue's page. */
export function SummariesOfDialogue({
  summaries,
  locale,
}: {
  summaries: readonly SummaryCard[]
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  return (
    <List
      count={t('count', { count: summaries.length })}
      empty={<EmptyState title={t('none.inDialogue')} />}
    >
      {summaries.map((summary) => (
        <SummaryEntry
          key={summary.slug}
          summary={summary}
          locale={locale}
          showsDialogue={false}
          headingLevel={3}
        />
      ))}
    </List>
  )
}
