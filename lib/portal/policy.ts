import { row } from '@/lib/access/rule'
import { administrator } from '@/lib/access/rules'

export const portalPolicy = {
  'portal.settings': row<unknown>('Change the portal’s settings', administrator),
  'portal.activity': row<unknown>('Read the activity log of the whole portal', administrator),
}
