import 'server-only'
import { log } from '@/lib/platform/log'
import { lapseUnconfirmed } from './operations/lapse'

export const registrationTasks = {
  'lapse-unconfirmed': async () => {
    const count = await lapseUnconfirmed()
    if (count > 0) log.info('unconfirmed registrations deleted', { count })
  },
}
