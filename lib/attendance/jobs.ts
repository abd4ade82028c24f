import 'server-only'
import { log } from '@/lib/platform/log'
import { closeEndedEvents } from './operations/close'

export const attendanceTasks = {
  'close-attendance': async () => {
    const count = await closeEndedEvents()
    if (count > 0) log.info('registered people who never came', { count })
  },
}
