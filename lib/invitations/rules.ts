import type { EventInvitationState } from '@/generated/prisma/enums'
import { rule } from '@/lib/access/rule'
import type { AboutEvent, AboutGuest } from '@/lib/events/rules'

export type AboutInvitation = AboutGuest & {
  invitation: {
    state: EventInvitationState
    isDelegable: boolean
    /** A yes, or passing it on, is too late from then on. */
    answerEndsAt: Date
  }
}

/** Why an invitation is no good any more. */
export type Ended = 'cancelled' | 'over' | 'revoked' | 'delegated' | 'expired'

/** Null while it can be answered, or changed after a yes. */
export function endedBecause(
  { event, invitation }: Pick<AboutInvitation, 'event' | 'invitation'>,
  now: Date,
): Ended | null {
  if (event.state === 'cancelled') return 'cancelled'
  if (invitation.state === 'revoked' || invitation.state === 'delegated') return invitation.state
  if (event.endsAt <= now) return 'over'
  return invitation.state !== 'accepted' && invitation.answerEndsAt <= now ? 'expired' : null
}

const refusedFor = (because: Ended) =>
  ({ kind: 'conflict', code: `invitationEnded.${because}` }) as const

/** Each way of ending is answered in its own words. */
const goesOn = (because: Ended, name: string) =>
  rule<AboutInvitation>(
    name,
    (_actor, about, now) => endedBecause(about, now) !== because,
    refusedFor(because),
  )

export const stillStands = [
  goesOn('cancelled', 'while the event isn’t called off'),
  goesOn('over', 'before the event is over'),
  goesOn('revoked', 'unless it was taken back'),
  goesOn('delegated', 'unless it was passed on'),
] as const

export const inTime = goesOn('expired', 'before the last day for an answer')

/** Nobody has been told of a draft, so no code of it is in anybody’s hands. */
export const wasSent = rule<AboutInvitation>(
  'once it was sent',
  (_actor, { invitation }) => invitation.state !== 'draft',
  { kind: 'notFound', code: 'unknownInvitation' },
)

export const isUnanswered = rule<AboutInvitation>(
  'while it isn’t answered',
  (_actor, { invitation }) => invitation.state === 'invited',
  { kind: 'conflict', code: 'invitationAnswered' },
)

export const mayBePassedOn = rule<AboutInvitation>(
  'where it may be passed on',
  (_actor, { invitation }) => invitation.isDelegable,
  { kind: 'forbidden', code: 'invitationBound', grantedBy: 'convenor' },
)

export const isAhead = rule<AboutEvent>(
  'before it is over',
  (_actor, { event }, now) => now < event.endsAt,
  { kind: 'conflict', code: 'invitationEnded.over' },
)

/** Nobody is asked to what isn’t announced yet. */
export const isPublished = rule<AboutEvent>(
  'once the event is announced',
  (_actor, { event }) => event.state === 'published',
  { kind: 'conflict', code: 'eventNotAnnounced', grantedBy: 'convenor' },
)
