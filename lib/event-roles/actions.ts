'use server'

import { formAction } from '@/lib/web/form-action'
import { acceptEventRole, inviteToEventRole, takeBackEventRole } from './invitations'
import { endRoleAtEvent, giveRoleAtEvent } from './operations'
import { eventRoleById, eventRoleGift, eventRoleInvitation, eventRoleToken } from './schema'

const team = ({ slug }: { slug: string }) => `/manage/events/${slug}/team`

export const giveRole = formAction(eventRoleGift, giveRoleAtEvent, (to) => `${team(to)}?done=given`)
export const askForRole = formAction(
  eventRoleInvitation,
  inviteToEventRole,
  (to) => `${team(to)}?done=asked`,
)
export const takeBackAsking = formAction(
  eventRoleById,
  takeBackEventRole,
  (to) => `${team(to)}?done=takenBack`,
)
export const endEventRole = formAction(eventRoleById, endRoleAtEvent, (to) =>
  to.isLost ? '/manage?done=eventRole-end' : `${team(to)}?done=ended`,
)
export const takeEventRole = formAction(
  eventRoleToken,
  acceptEventRole,
  () => '/manage?done=eventRole-accept',
)
