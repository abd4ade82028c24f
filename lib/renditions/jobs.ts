import 'server-only'
import type { JobHelpers } from 'graphile-worker'
import { z } from 'zod'
import { makeWaiting } from './operations/make'
import { log } from '@/lib/platform/log'
import { eraseOriginals, warnOfOriginals } from './operations/originals'
import { planMissing, planRenditions } from './operations/plan'

const which = z.object({ interviewId: z.uuid() })

export const renditionTasks = {
  'plan-renditions': async (payload: unknown) => planRenditions(which.parse(payload)),
  // Also by the clock, for what a killed worker left.
  'make-renditions': async (_payload: unknown, { abortSignal }: Pick<JobHelpers, 'abortSignal'>) =>
    makeWaiting(abortSignal),
  'erase-originals': async () => {
    await eraseOriginals()
    const count = await warnOfOriginals()
    if (count > 0) log.info('told of recordings that are the only copy', { count })
  },
  'plan-missing': async () => {
    const count = await planMissing()
    if (count > 0) log.info('recordings to be looked into', { count })
  },
}
