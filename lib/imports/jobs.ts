import 'server-only'
import { z } from 'zod'
import { discardOverdue } from './operations/discard'
import { settleAnonymous } from './operations/finish'

const which = z.object({ importId: z.uuid() })

export const importTasks = {
  'discard-import': async (payload: unknown) => discardOverdue(which.parse(payload).importId),
  'settle-import': async (payload: unknown) => settleAnonymous(which.parse(payload).importId),
}
