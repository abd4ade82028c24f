import { isTopic, topicName } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inGoalOrder } from './schema'

/** "Decent work and economic growth" of "8"; the plain label of the target of "8.7". */
export function goalName(locale: Locale, code: string): string {
  const t = translator(locale, 'goals')
  const [goal = '', target] = code.split('.')
  const key = target === undefined ? `goal.${goal}` : `target.${goal}.${target}`
  return t.has(key) ? t(key) : code
}

/** "Goal 8.7: End forced and child labour" */
export const goalChip = (locale: Locale, code: string): string =>
  translator(locale, 'goals')('chip', { number: code, name: goalName(locale, code) })

/** Topics and goals in words, for machines that ask what something is about. */
export function keywordsOf(
  { topics, goals }: { topics: readonly string[]; goals: readonly string[] },
  locale: Locale,
): string[] {
  return [
    ...topics.filter(isTopic).map((topic) => topicName(locale, topic)),
    ...inGoalOrder(goals).map((code) => goalChip(locale, code)),
  ]
}
