import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'

export const activityPolicy = {
  'activity.read': row<InDialogue>(
    'Read the activity log of a dialogue, also who looked at whose contacts',
    roleHere('safeguardingLead'),
    noPowerBehind,
  ),
}
