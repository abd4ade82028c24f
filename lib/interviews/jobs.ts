import 'server-only'
import { z } from 'zod'
import { eraseFiles, sweepFiles } from './operations/erase'

const which = z.object({ interviewId: z.uuid() })

export const interviewTasks = {
  'interview.eraseFiles': async (payload: unknown) => eraseFiles(which.parse(payload)),
  'interview.sweepFiles': async () => {
    await sweepFiles()
  },
}
