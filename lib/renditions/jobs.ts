import 'server-only'
import type { JobHelpers } from 'graphile-worker'
import { z } from 'zod'
import { eraseOriginals } from './operations/form'
import { makeWaiting } from './operations/make'
import { planRenditions } from './operations/plan'

const which = z.object({ interviewId: z.uuid() })

export const renditionTasks = {
  'plan-renditions': async (payload: unknown) => planRenditions(which.parse(payload)),
  // Also by the clock, for what a killed worker left.
  'make-renditions': async (_payload: unknown, { abortSignal }: Pick<JobHelpers, 'abortSignal'>) =>
    makeWaiting(abortSignal),
  'erase-originals': async () => {
    await eraseOriginals()
  },
}
