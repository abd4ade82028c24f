import 'server-only'
import { log } from '@/lib/platform/log'
import { sweepEvidence } from './operations/evidence'
import { remindOfReviews } from './reminders'

export const consentTasks = {
  'sweep-evidence': async () => {
    await sweepEvidence()
  },
  'remind-of-consents': async () => {
    const count = await remindOfReviews()
    if (count > 0) log.info('told of consents that end', { count })
  },
}
