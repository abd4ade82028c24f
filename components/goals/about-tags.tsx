import { Tag, Tags } from '@/components/ui/tag'
import { isTopic, topicName } from '@/lib/dialogues/topics'
import { goalChip } from '@/lib/goals/names'
import { goalOf, inGoalOrder } from '@/lib/goals/schema'
import type { Locale } from '@/lib/platform/i18n'

interface AboutTagsProps {
  topics?: readonly string[]
  goals: readonly string[]
  locale: Locale
}

/** What something is about: topics and goals, each leading to all that is gathered under it. */
export function AboutTags({ topics = [], goals, locale }: AboutTagsProps) {
  const known = inGoalOrder(goals)
  const about = topics.filter(isTopic)
  if (known.length + about.length === 0) return null
  return (
    <Tags>
      {about.map((topic) => (
        <Tag key={topic}>
          <a href={`/${locale}/topics/${topic}`}>{topicName(locale, topic)}</a>
        </Tag>
      ))}
      {known.map((code) => (
        <Tag key={code}>
          <a href={`/${locale}/goals/${goalOf(code)}`}>{goalChip(locale, code)}</a>
        </Tag>
      ))}
    </Tags>
  )
}
