import { translator, type Locale } from '@/lib/platform/i18n'

/** What is debated in small-scale mining. A dialogue, an event and an interview say which of it they are about. */
export const topics = [
  'licensing',
  'geodata',
  'finance',
  'mercury',
  'women',
  'child_labour',
  'land_lsm',
  'security_hr',
  'tax',
  'local_gov',
  'health_safety',
  'technology',
  'market',
  'environment',
  'data_trust',
  'follow_up',
] as const

export type Topic = (typeof topics)[number]

export function isTopic(value: unknown): value is Topic {
  return topics.some((topic) => topic === value)
}

export function topicName(locale: Locale, topic: Topic): string {
  return translator(locale, 'dialogues')(`topic.${topic}`)
}

/** What a column holds as names; anything that is no topic (any more) is left out. */
export function topicNames(locale: Locale, stored: readonly string[]): string[] {
  return stored.filter(isTopic).map((topic) => topicName(locale, topic))
}

/** For choosing and filtering, in the order of the reader's alphabet. */
export function topicOptions(
  locale: Locale,
  some: readonly string[] = topics,
): { value: string; label: string }[] {
  return some
    .filter(isTopic)
    .map((value) => ({ value, label: topicName(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
