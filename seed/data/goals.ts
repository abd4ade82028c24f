import type { Topic } from '@/lib/dialogues/topics'
import { inGoalOrder } from '@/lib/goals/schema'

/** The Sustainable Development Goals that talk about a topic bears on; of some, none. */
const byTopic: Partial<Record<Topic, readonly string[]>> = {
  child_labour: ['8.7'],
  environment: ['15.3'],
  finance: ['8.3'],
  health_safety: ['8.8'],
  land_lsm: ['1.4'],
  licensing: ['16.6'],
  local_gov: ['16.7'],
  mercury: ['3.9', '12.4'],
  tax: ['17.1'],
  women: ['5.5'],
}

export const goalsOfTopics = (topics: readonly Topic[]): string[] =>
  inGoalOrder(topics.flatMap((topic) => byTopic[topic] ?? []))
