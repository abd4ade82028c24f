import 'server-only'
import { finishArrived } from './operations/finish'
import { sweepUploads } from './operations/own'

export const uploadTasks = {
  'finish-uploads': async () => {
    await finishArrived()
  },
  'sweep-uploads': async () => {
    await sweepUploads()
  },
}
