import { topics } from '@/lib/dialogues/topics'
import { goals } from '@/lib/goals/schema'

/** Pages that are there from the first day. */
export const standingPages = [
  '',
  '/dialogues',
  '/events',
  '/interviews',
  '/summaries',
  '/commitments',
  '/library',
  '/topics',
  ...topics.map((topic) => `/topics/${topic}`),
  '/goals',
  ...goals.map((goal) => `/goals/${goal}`),
  '/countries',
  '/feeds',
  '/about',
  '/privacy',
  '/consent',
  '/terms',
  '/accessibility',
  '/contact',
].map((path) => ({ path, changedAt: null }))
