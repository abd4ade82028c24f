import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { mayRead, roleHere, staffHere } from '@/lib/access/rules'

export const commonGroundPolicy = {
  'commonGround.read': row<InDialogue>(
    'Read where the groups agree, as it was published last',
    mayRead,
  ),
  'commonGround.see': row<InDialogue>(
    'See where the groups agree before it is published, under the same rules of suppression',
    staffHere,
  ),
  'commonGround.publish': row<InDialogue>(
    'Publish where the groups agree as a snapshot',
    roleHere('convenor'),
  ),
  'commonGround.takeBack': row<InDialogue>(
    'Take a published snapshot back, with a reason that its address tells',
    roleHere('convenor', 'safeguardingLead'),
  ),
}
