import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import {
  editor,
  inGoodStanding,
  insider,
  mayRead,
  noPowerBehind,
  participant,
  roleHere,
  signedIn,
  staffHere,
  system,
  whileStageOpens,
} from '@/lib/access/rules'
import type {
  Attribution,
  ContributionState,
  Scope,
  StakeholderGroup,
} from '@/generated/prisma/enums'

export type AboutContribution = InDialogue & {
  contribution: {
    id: string
    /** Null: anonymous. */
    personId: string | null
    enteredById: string | null
    group: StakeholderGroup
    attribution: Attribution
    scope: Scope
    state: ContributionState
    /** Somebody has responded or replied. */
    isAnswered: boolean
    /** Its author is taken off the public site. */
    isSheltered: boolean
    isReply: boolean
  }
}

const shownStates: readonly ContributionState[] = ['published', 'redacted']

const isShown = rule<AboutContribution>(
  'published',
  (_actor, { contribution }) => shownStates.includes(contribution.state),
  { kind: 'notFound', code: 'notFound' },
)

const isPublicOne = rule<AboutContribution>(
  'of public scope',
  (_actor, { contribution }) => contribution.scope === 'public' && !contribution.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const isAuthor = rule<AboutContribution>(
  'its author',
  (actor, { contribution }) =>
    contribution.personId !== null && personIdOf(actor) === contribution.personId,
  { kind: 'notFound', code: 'notFound' },
)

const own: Rule<AboutContribution> = all<AboutContribution>(signedIn, isAuthor)

const enteredIt = rule<AboutContribution>(
  'who entered it',
  (actor, { contribution }) =>
    contribution.enteredById !== null && personIdOf(actor) === contribution.enteredById,
  { kind: 'notFound', code: 'notFound' },
)

const isUnanswered = rule<AboutContribution>(
  'before the first answer',
  (_actor, { contribution }) => !contribution.isAnswered,
  { kind: 'conflict', code: 'alreadyAnswered' },
)

const stands = rule<AboutContribution>(
  'not withdrawn',
  (_actor, { contribution }) => contribution.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

const isPending = rule<AboutContribution>(
  'pending',
  (_actor, { contribution }) => contribution.state === 'pending',
  { kind: 'conflict', code: 'notPending' },
)

/** The two-person check: neither the author nor whoever entered it. */
const neitherAuthorNorEnterer = rule<AboutContribution>(
  'neither its author nor who entered it',
  (actor, { contribution }) => {
    const asking = personIdOf(actor)
    return asking !== contribution.personId && asking !== contribution.enteredById
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const topLevel = rule<AboutContribution>(
  'not itself a reply',
  (_actor, { contribution }) => !contribution.isReply,
  { kind: 'invalid', code: 'oneLevel' },
)

/** Raw submissions are closed to government and industry, whatever their role. */
const readsRaw: Rule<InDialogue> = all<InDialogue>(staffHere, noPowerBehind)

export const contributionsPolicy = {
  'contribution.read': row<AboutContribution>(
    'Read a view',
    orHidden(
      either<AboutContribution>(
        all<AboutContribution>(mayRead, isShown, isPublicOne),
        all<AboutContribution>(insider, isShown),
        own,
        enteredIt,
        all<AboutContribution>(readsRaw, stands),
      ),
    ),
  ),
  'contribution.create': row<InDialogue>(
    'Post a view',
    participant,
    whileStageOpens('contribution.create'),
  ),
  'contribution.reply': row<AboutContribution>(
    'Reply to a view',
    participant,
    whileStageOpens('contribution.create'),
    isShown,
    topLevel,
  ),
  'contribution.enter': row<InDialogue>(
    'Enter a view for somebody',
    roleHere('facilitator'),
    noPowerBehind,
    whileStageOpens('contribution.enter'),
  ),
  'contribution.edit': row<AboutContribution>(
    'Edit one’s own view',
    own,
    inGoodStanding,
    stands,
    isUnanswered,
    whileStageOpens('contribution.edit'),
  ),
  'contribution.lower': row<AboutContribution>(
    'Lower one’s own view’s attribution or scope',
    own,
    stands,
  ),
  'contribution.withdraw': row<AboutContribution>('Withdraw one’s own view', own, stands),
  'contribution.withdrawByCode': row<AboutContribution>(
    'Withdraw an anonymous view with its follow-up code',
    rule(
      'an anonymous view',
      (_actor, { contribution }) => contribution.attribution === 'anonymous',
      {
        kind: 'notFound',
        code: 'notFound',
      },
    ),
    stands,
  ),
  'contribution.queue': row<InDialogue>('See the views that wait for release', readsRaw),
  'contribution.releaseConsent': row<AboutContribution>(
    'Release a view: consent',
    roleHere('safeguardingLead', 'facilitator'),
    noPowerBehind,
    isPending,
    neitherAuthorNorEnterer,
  ),
  'contribution.releaseEditing': row<AboutContribution>(
    'Release a view: editing',
    either<AboutContribution>(all<AboutContribution>(roleHere('convenor'), noPowerBehind), editor),
    isPending,
    neitherAuthorNorEnterer,
  ),
  'contribution.hold': row<AboutContribution>(
    'Hold a view at once, for 24 hours at most',
    roleHere('convenor', 'facilitator', 'safeguardingLead'),
    isShown,
  ),
  'contribution.endHold': row<AboutContribution>(
    'End a hold before its time',
    either<AboutContribution>(roleHere('convenor', 'safeguardingLead'), system),
    rule('held', (_actor, { contribution }) => contribution.state === 'held', {
      kind: 'conflict',
      code: 'notHeld',
    }),
  ),
  'contribution.seeAuthor': row<AboutContribution>(
    'See who is behind a view that shows no name',
    roleHere('safeguardingLead'),
    noPowerBehind,
    rule('not anonymous', (_actor, { contribution }) => contribution.personId !== null, {
      kind: 'notFound',
      code: 'notFound',
    }),
  ),
  'response.give': row<AboutContribution>(
    'Agree, disagree or be unsure',
    participant,
    whileStageOpens('response.give'),
    isShown,
    rule(
      'somebody else’s view',
      (actor, { contribution }) =>
        contribution.personId === null || personIdOf(actor) !== contribution.personId,
      { kind: 'forbidden', code: 'ownView' },
    ),
  ),
}
