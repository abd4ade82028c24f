import 'server-only'
import { z } from 'zod'
import { worker } from '@/lib/access/actor'
import { lapseHold } from './operations/hold'

const about = z.object({ contributionId: z.uuid() })

export const contributionTasks = {
  'lapse-hold': async (payload: unknown) => lapseHold(worker, about.parse(payload).contributionId),
}
