import { Tag, Tags } from '@/components/ui/tag'
import { isTopic, topicName } from '@/lib/dialogues/topics'
import { goalName } from '@/lib/goals/names'
import { goalOf, inGoalOrder } from '@/lib/goals/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface AboutTagsProps {
  topics?: readonly string[]
  goals: readonly string[]
  locale: Locale
}

/** What something is about: topics and goals, each leading to all that is gathered under it. */
export function AboutTags({ topics = [], goals, locale }: AboutTagsProps) {
  const t = translator(locale, 'goals')
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
          <a href={`/${locale}/goals/${goalOf(code)}`}>
            {t('chip', { number: code, name: goalName(locale, code) })}
          </a>
        </Tag>
      ))}
    </Tags>
  )
}
