import 'server-only'
import { log } from '@/lib/platform/log'
import { sweepNeeds } from './forgetting'

export const needsTasks = {
  'forget-needs': async () => {
    const count = await sweepNeeds()
    if (count > 0) log.info('needs of past events deleted', { count })
  },
}
