import { row } from '@/lib/access/rule'
import { convenes, staffOfEvent, type AboutEvent } from '@/lib/events/rules'

export const balancePolicy = {
  'balance.see': row<AboutEvent>(
    'See how the groups are balanced at an event: asked, on the way, in the room, heard',
    staffOfEvent,
  ),
  'balance.publish': row<AboutEvent>(
    'Publish the balance of an event as a snapshot, or take it off its page',
    convenes,
  ),
}
