import 'server-only'
import { worker } from '@/lib/access/actor'
import { tellOfGaps } from './operations/tell-of-gaps'

export const findingTasks = {
  'tell-of-gaps': async () => {
    await tellOfGaps(worker)
  },
}
