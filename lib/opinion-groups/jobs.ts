import 'server-only'
import { z } from 'zod'
import { worker } from '@/lib/access/actor'
import { findOpinionGroups } from './operations/find'

const which = z.object({ snapshotId: z.guid() })

export const opinionGroupTasks = {
  'find-opinion-groups': async (payload: unknown) =>
    findOpinionGroups(worker, which.parse(payload).snapshotId),
}
