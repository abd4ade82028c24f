import type { Fact } from '@/components/ui/facts'
import { isTopic } from '@/lib/dialogues/topics'
import { inGoalOrder } from '@/lib/goals/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { AboutTags } from './about-tags'

interface Of {
  topics: readonly string[]
  goals: readonly string[]
}

/** What something is about, among its other facts; nothing where nobody said so. */
export function aboutFacts({ topics, goals }: Of, locale: Locale): Fact[] {
  const t = translator(locale, 'goals')
  const [about, bearsOn] = [topics.filter(isTopic), inGoalOrder(goals)]
  return [
    {
      term: t('topics'),
      detail: about.length > 0 && <AboutTags topics={about} goals={[]} locale={locale} />,
    },
    {
      term: t('field'),
      detail: bearsOn.length > 0 && <AboutTags goals={bearsOn} locale={locale} />,
    },
  ]
}
