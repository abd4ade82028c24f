import type { CheckInResult, RegistrationState } from '@/generated/prisma/enums'

/** Why a scan counts for nothing. Each has a sentence that tells the desk what to do. */
export const whys = [
  'unknownCode',
  'otherEvent',
  'oldBadge',
  'noLonger',
  'noOccasion',
  'notYet',
  'takenBack',
  'full',
  'underAge',
  'unreadable',
  'replayed',
  'invited',
  'applied',
  'offered',
  'declined',
  'waitlisted',
  'withdrawn',
] as const
export type Why = (typeof whys)[number]

/** What came of a scan. Holds no name: who may see it looks that up. */
export type Answer = {
  nonce: string
  result: CheckInResult
  why: Why | null
  registrationId: string | null
  /** Since when they are here (ISO 8601). */
  cameAt: string | null
}

export function refused(nonce: string, why: Why, registrationId: string | null = null): Answer {
  return {
    nonce,
    result: isUnknown(why) ? 'unknown' : 'refused',
    why,
    registrationId,
    cameAt: null,
  }
}

/** Nobody of this event was meant at all. */
function isUnknown(why: Why): boolean {
  return ['unknownCode', 'otherEvent', 'oldBadge', 'noLonger', 'replayed', 'unreadable'].includes(
    why,
  )
}

/** Why somebody in this state is not simply let in; null when their place is theirs. */
export function obstacleOf(
  { state, offerEndsAt }: { state: RegistrationState; offerEndsAt: Date | null },
  at: Date,
): Why | null {
  if (state === 'confirmed' || state === 'attended' || state === 'noShow') return null
  // Coming is a yes, while the offer stands.
  if (state === 'offered') return offerEndsAt && offerEndsAt <= at ? 'offered' : null
  return state
}
