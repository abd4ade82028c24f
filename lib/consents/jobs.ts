import 'server-only'
import { log } from '@/lib/platform/log'
import { remindOfReviews } from './reminders'

export const consentTasks = {
  'remind-of-consents': async () => {
    const count = await remindOfReviews()
    if (count > 0) log.info('told of consents that end', { count })
  },
}
