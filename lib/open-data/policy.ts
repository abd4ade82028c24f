import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { row, rule } from '@/lib/access/rule'
import { mayRead, participant, signedIn, system } from '@/lib/access/rules'

export type AboutAgreement = InDialogue & { agreement: { personId: string } }

const own = rule<AboutAgreement>(
  'their own',
  (actor, { agreement }) => personIdOf(actor) === agreement.personId,
  { kind: 'notFound', code: 'notFound' },
)

export const openDataPolicy = {
  'openData.read': row<InDialogue>(
    'Take away what is public of a dialogue as files for reuse',
    mayRead,
  ),
  'openData.import': row<InDialogue>('Open a conversation from elsewhere in a dialogue', system),
  'openData.agree': row<InDialogue>(
    'Let one’s own answers be published person by person',
    participant,
  ),
  'openData.endAgreement': row<AboutAgreement>(
    'Take that agreement back, for every file made from then on',
    signedIn,
    own,
  ),
}
