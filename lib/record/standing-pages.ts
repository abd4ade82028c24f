/** Pages that are there from the first day. */
export const standingPages = [
  '',
  '/dialogues',
  '/events',
  '/interviews',
  '/summaries',
  '/commitments',
  '/library',
  '/feeds',
  '/about',
  '/privacy',
  '/consent',
  '/terms',
  '/accessibility',
  '/contact',
].map((path) => ({ path, changedAt: null }))
