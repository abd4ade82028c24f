import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { noPowerBehind, roleHere, staffHere, whileStageOpens } from '@/lib/access/rules'

export const participationPolicy = {
  'participation.read': row<InDialogue>(
    'See how much each group answers and posts, by week and in bands',
    staffHere,
  ),
  'participation.readSilent': row<InDialogue>(
    'See by name who takes part and has not been heard yet',
    roleHere('convenor', 'facilitator'),
    noPowerBehind,
  ),
  'participation.invite': row<InDialogue>(
    'Write to the silent people of the least heard group',
    roleHere('convenor'),
    noPowerBehind,
    whileStageOpens('response.give'),
  ),
}
