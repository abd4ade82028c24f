import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, orHidden, row, rule } from '@/lib/access/rule'
import {
  anyone,
  inGoodStanding,
  mayRead,
  noPowerBehind,
  roleHere,
  signedIn,
  staffHere,
} from '@/lib/access/rules'

export type AboutLeadership = InDialogue & {
  leadership: { isPublished: boolean }
}
export type AboutMember = InDialogue & {
  /** Who the member is, where they have an account. */
  member: { personId: string | null }
}

const isPublic = rule<AboutLeadership>(
  'published',
  (_actor, { leadership }) => leadership.isPublished,
  { kind: 'notFound', code: 'notFound' },
)

const isOneself = rule<AboutMember>(
  'the member',
  (actor, { member }) => member.personId !== null && member.personId === personIdOf(actor),
  { kind: 'notFound', code: 'notFound' },
)

const isSomebodyElse = rule<AboutMember>(
  'not about oneself',
  (actor, { member }) => member.personId === null || member.personId !== personIdOf(actor),
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const hears = all<AboutMember>(roleHere('convenor', 'facilitator'), noPowerBehind, isSomebodyElse)

export const leadershipPolicy = {
  'leadership.read': row<AboutLeadership>(
    'Read who follows a dialogue after it, and what they do',
    orHidden(all<AboutLeadership>(mayRead, isPublic)),
  ),
  'leadership.list': row<InDialogue>('See the members of a leadership group', staffHere),
  'leadership.write': row<InDialogue>(
    'Write down the mandate, the members and the meetings of a leadership group',
    roleHere('convenor'),
  ),
  'leadership.giveCode': row<AboutMember>(
    'Print the code by which a member says whether they stand there by name',
    hears,
  ),
  'leadership.hear': row<AboutMember>('Write down that a member said yes by phone', hears),
  'leadership.optInByCode': row<AboutMember>(
    'Say whether one stands there by name, with the code',
    anyone,
  ),
  'leadership.optInOwn': row<AboutMember>(
    'Say whether one stands there by name',
    signedIn,
    orHidden(isOneself),
    inGoodStanding,
  ),
}
