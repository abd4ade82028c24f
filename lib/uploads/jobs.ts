import 'server-only'
import { sweepUploads } from './operations/own'

export const uploadTasks = {
  'sweep-uploads': async () => {
    await sweepUploads()
  },
}
