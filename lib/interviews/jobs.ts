import 'server-only'
import { z } from 'zod'
import { eraseFiles, sweepFiles } from './operations/erase'

const which = z.object({ interviewId: z.uuid() })

export const interviewTasks = {
  'erase-interview-files': async (payload: unknown) => eraseFiles(which.parse(payload)),
  'sweep-interview-files': async () => {
    await sweepFiles()
  },
}
