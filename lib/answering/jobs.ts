import 'server-only'
import { worker } from '@/lib/access/actor'
import { auditRouting } from './audit'

export const answeringTasks = {
  'audit-routing': async () => {
    await auditRouting(worker)
  },
}
