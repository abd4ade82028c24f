import 'server-only'
import { auditRouting } from './audit'

export const answeringTasks = {
  'audit-routing': async () => {
    await auditRouting()
  },
}
