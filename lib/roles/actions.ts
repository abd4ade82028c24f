'use server'

import { formAction } from '@/lib/web/form-action'
import { keepSession } from '@/lib/web/visit'
import { acceptInvitation, inviteToRole, revokeInvitation } from './invitations'
import { appointInPortal, endPortalRole, endRole, handOver } from './operations'
import {
  acceptance,
  grantById,
  handOverTo,
  invitationById,
  portalRoleGrant,
  roleInvitation,
} from './schema'

const team = ({ slug }: { slug: string }) => `/manage/dialogues/${slug}/team`

export const inviteToTeam = formAction(
  roleInvitation,
  inviteToRole,
  (to) => `${team(to)}?done=invited`,
)
export const takeBackInvitation = formAction(
  invitationById,
  revokeInvitation,
  (to) => `${team(to)}?done=revoked`,
)
export const endTeamRole = formAction(grantById, endRole, (to) => `${team(to)}?done=ended`)
export const handDialogueOver = formAction(handOverTo, handOver, () => '/manage?done=handed')
export const acceptRole = formAction(acceptance, acceptInvitation, async ({ slug, session }) => {
  if (session) await keepSession(session)
  return `/manage/dialogues/${slug}`
})
export const appoint = formAction(
  portalRoleGrant,
  appointInPortal,
  () => '/manage/roles?done=appointed',
)
export const dismiss = formAction(grantById, endPortalRole, () => '/manage/roles?done=ended')
