import 'server-only'
import { z } from 'zod'
import { eraseFiles, forgetAddresses, sweepFiles } from './operations/erase'

const which = z.object({ interviewId: z.uuid() })

export const interviewTasks = {
  'erase-interview-files': async (payload: unknown) => eraseFiles(which.parse(payload)),
  'sweep-interview-files': async () => {
    await forgetAddresses()
    await sweepFiles()
  },
}
