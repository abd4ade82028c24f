'use server'

import { formAction } from '@/lib/web/form-action'
import { inviteSilent } from './operations'
import { inviteInput } from './schema'

export const inviteLeastHeard = formAction(
  inviteInput,
  inviteSilent,
  ({ slug }) => `/manage/dialogues/${slug}/participation?done=leastHeard`,
)
