import { orHidden, row, all } from '@/lib/access/rule'
import { roleHere } from '@/lib/access/rules'
import { isDraft, stands, type AboutVersion } from '@/lib/summaries/rules'

const writes = roleHere('convenor', 'rapporteur')
const worksOnIt = roleHere('convenor', 'rapporteur', 'facilitator', 'safeguardingLead')

export const commentsPolicy = {
  'comment.read': row<AboutVersion>(
    'Read what is said about a draft among those who work on it',
    orHidden(worksOnIt),
  ),
  'comment.write': row<AboutVersion>(
    'Say something about a draft among those who work on it',
    worksOnIt,
    stands,
    isDraft,
  ),
  'comment.settle': row<AboutVersion>(
    'Settle what was said about a draft, or open it again',
    all<AboutVersion>(writes, stands, isDraft),
  ),
}
