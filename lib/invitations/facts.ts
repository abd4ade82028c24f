import type { EventInvitationState, StakeholderGroup } from '@/generated/prisma/enums'
import type { AboutEvent } from '@/lib/events/rules'
import { beginningIn } from '@/lib/events/zone'
import type { Prisma } from '@/lib/platform/db'
import type { AboutInvitation } from './rules'

/** What is read of an invitation wherever something is decided about it. */
export const invitationSelect = {
  id: true,
  eventId: true,
  name: true,
  group: true,
  organisationName: true,
  roleTitle: true,
  language: true,
  channel: true,
  address: true,
  phone: true,
  isDelegable: true,
  state: true,
  codeIssue: true,
  answerBy: true,
  sentAt: true,
  remindedAt: true,
  reminders: true,
  answeredAt: true,
  answer: true,
  personId: true,
  registrationId: true,
  createdById: true,
  delegatedFromId: true,
  createdAt: true,
} as const satisfies Prisma.EventInvitationSelect

export type InvitationRow = Prisma.EventInvitationGetPayload<{ select: typeof invitationSelect }>

type Facts = {
  state: EventInvitationState
  group: StakeholderGroup
  isDelegable: boolean
  answerBy: Date | null
}

/** What the rules ask; `event` is the row that its days and zone are read from. */
export function aboutInvitation(
  about: AboutEvent,
  event: { startsOn: Date; timeZone: string },
  { state, group, isDelegable, answerBy }: Facts,
): AboutInvitation {
  const answerEndsAt = answerBy ?? beginningIn(event.timeZone, event.startsOn)
  return { ...about, guest: { group }, invitation: { state, isDelegable, answerEndsAt } }
}
