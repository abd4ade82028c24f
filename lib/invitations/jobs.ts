import 'server-only'
import { log } from '@/lib/platform/log'
import { purgeContacts } from './operations/purge'

export const invitationTasks = {
  'purge-invitation-contacts': async () => {
    const { invitations, files } = await purgeContacts()
    if (invitations + files > 0) log.info('invitation contacts deleted', { invitations, files })
  },
}
