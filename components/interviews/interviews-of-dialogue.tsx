import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import type { InterviewInList } from '@/lib/interviews/shown'
import { translator, type Locale } from '@/lib/platform/i18n'
import { InterviewEntry } from './interview-entry'

/** The others stand in the gallery of the dialogue. */
const mostOnPage = 5

/** The latest interviews of a dialogue, for its page; from `interviewsOfDialogue(actor, dialogueId)`. */
export function InterviewsOfDialogue({
  interviews,
  locale,
}: {
  interviews: readonly InterviewInList[]
  locale: Locale
}) {
  const t = translator(locale, 'interviews')
  return (
    <List
      count={t('list.count', { count: interviews.length })}
      empty={<EmptyState title={t('section.none')} />}
    >
      {interviews.slice(0, mostOnPage).map((interview) => (
        <InterviewEntry key={interview.slug} headingLevel={3} {...{ interview, locale }} />
      ))}
    </List>
  )
}
