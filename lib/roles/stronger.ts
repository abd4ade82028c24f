import type { StakeholderGroup } from '@/generated/prisma/enums'

/** What closes more doors: government and industry before any other group, any group before none. */
export function strongerOf(
  own: StakeholderGroup | null,
  theirs: StakeholderGroup | null,
): StakeholderGroup | null {
  const powerful = ['government', 'industry']
  if (own && powerful.includes(own)) return own
  if (theirs && powerful.includes(theirs)) return theirs
  return own ?? theirs
}
