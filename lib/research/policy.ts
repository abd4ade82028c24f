import type { InDialogue } from '@/lib/access/facts'
import { orHidden, row } from '@/lib/access/rule'
import { mayRead, roleHere } from '@/lib/access/rules'

export const researchPolicy = {
  'research.read': row<InDialogue>(
    'Read what research informs a dialogue, and who did and checked it',
    orHidden(mayRead),
  ),
  'research.arrange': row<InDialogue>(
    'Name who does and checks the research of a dialogue, and tie documents of the library to it',
    roleHere('convenor', 'facilitator'),
  ),
}
