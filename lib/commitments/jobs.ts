import 'server-only'
import { worker } from '@/lib/access/actor'
import { log } from '@/lib/platform/log'
import { refreshFigures } from './operations/figures'
import { remindOwners } from './operations/remind'

export const commitmentTasks = {
  'refresh-commitment-figures': async () => {
    await refreshFigures(worker)
  },
  'remind-owners': async () => {
    const count = await remindOwners()
    if (count > 0) log.info('reminded owners of promises', { count })
  },
}
