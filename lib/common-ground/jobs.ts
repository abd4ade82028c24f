import 'server-only'
import { worker } from '@/lib/access/actor'
import { goingOn, refreshGround } from './operations/refresh'

export const commonGroundTasks = {
  'refresh-common-ground': async () => {
    for (const dialogueId of await goingOn()) await refreshGround(worker, dialogueId)
  },
}
