import { row } from '@/lib/access/rule'
import { roleHere } from '@/lib/access/rules'
import { isDraft, stands, type AboutVersion } from '@/lib/summaries/rules'

const writes = roleHere('convenor', 'rapporteur')

export const draftsPolicy = {
  'draft.keep': row<AboutVersion>(
    'Have what one types into a summary kept until it is saved, for oneself alone',
    writes,
    stands,
    isDraft,
  ),
  'draft.drop': row<AboutVersion>('Throw away what one typed and didn’t save', writes),
}
