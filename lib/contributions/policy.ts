import { holds, participationIn, personIdOf, takesPart } from '@/lib/access/actor'
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
  Channel,
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
    /** A hold that has lapsed no longer counts. */
    state: ContributionState
    channel: Channel
    /** It has been published at some time: a withdrawn one leaves a tombstone. */
    wasPublished: boolean
    /** Somebody has responded or replied. */
    isAnswered: boolean
    /** Its author is taken off the public site. */
    isSheltered: boolean
    isReply: boolean
    /** A reply is shown where the view above it stands, or its tombstone. */
    threadIsHidden: boolean
    /** A reply is not public where the view above it isn't. */
    threadIsInside: boolean
  }
}

const shownStates: readonly ContributionState[] = ['published', 'redacted']

const isShown = rule<AboutContribution>(
  'published',
  (_actor, { contribution }) =>
    shownStates.includes(contribution.state) && !contribution.threadIsHidden,
  { kind: 'notFound', code: 'notFound' },
)

const isTombstone = rule<AboutContribution>(
  'withdrawn after it was published',
  (_actor, { contribution }) =>
    contribution.state === 'withdrawn' && contribution.wasPublished && !contribution.threadIsHidden,
  { kind: 'notFound', code: 'notFound' },
)

const isShownOrTombstone = either<AboutContribution>(isShown, isTombstone)

const isPublicOne = rule<AboutContribution>(
  'of public scope',
  (_actor, { contribution }) =>
    contribution.scope === 'public' && !contribution.isSheltered && !contribution.threadIsInside,
  { kind: 'notFound', code: 'notFound' },
)

const isAuthor = rule<AboutContribution>(
  'its author',
  (actor, { contribution }) =>
    contribution.personId !== null && personIdOf(actor) === contribution.personId,
  { kind: 'notFound', code: 'notFound' },
)

const own: Rule<AboutContribution> = all<AboutContribution>(signedIn, isAuthor)

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

const isNotHeld = rule<AboutContribution>(
  'not held',
  (_actor, { contribution }) => contribution.state !== 'held',
  { kind: 'conflict', code: 'heldNow', grantedBy: 'time' },
)

const isAnonymous = rule<AboutContribution>(
  'an anonymous view',
  (_actor, { contribution }) => contribution.attribution === 'anonymous',
  { kind: 'notFound', code: 'notFound' },
)

/**
 * The two-person check: neither the author nor whoever entered it. Of an anonymous view nobody knows either, so
 * all those are kept out who could be: its group's participants, and the facilitators for what was entered.
 */
const neitherAuthorNorEnterer = rule<AboutContribution>(
  'neither its author nor who entered it',
  (actor, { dialogue, contribution }) => {
    if (contribution.attribution === 'anonymous') {
      const couldBeAuthor =
        takesPart(actor, dialogue.id) &&
        participationIn(actor, dialogue.id)?.group === contribution.group
      const couldHaveEntered =
        contribution.channel !== 'web' && holds(actor, ['facilitator'], dialogue.id)
      return !couldBeAuthor && !couldHaveEntered
    }
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

const waitsForPublic = rule<AboutContribution>(
  'waiting to become public',
  (_actor, { contribution }) => contribution.state === 'pending' && contribution.scope === 'public',
  { kind: 'notFound', code: 'notFound' },
)

/** The portal's editor reads what waits for its editing release, in dialogues open to them. */
const editsIt = all<AboutContribution>(editor, noPowerBehind, mayRead, waitsForPublic)

export const contributionsPolicy = {
  'contribution.read': row<AboutContribution>(
    'Read a view',
    orHidden(
      either<AboutContribution>(
        all<AboutContribution>(mayRead, isShownOrTombstone, isPublicOne),
        all<AboutContribution>(insider, isShownOrTombstone),
        own,
        all<AboutContribution>(readsRaw, stands),
        editsIt,
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
    isNotHeld,
    isUnanswered,
    whileStageOpens('contribution.edit'),
  ),
  'contribution.lower': row<AboutContribution>(
    'Show less of oneself in one’s own view, or to fewer',
    own,
    stands,
  ),
  'contribution.raise': row<AboutContribution>(
    'Show more of oneself in one’s own view, or to more',
    own,
    inGoodStanding,
    stands,
    isNotHeld,
  ),
  'contribution.lowerOthers': row<AboutContribution>(
    'Show less of somebody else in their view, or to fewer',
    roleHere('convenor', 'facilitator', 'safeguardingLead'),
    noPowerBehind,
    stands,
  ),
  'contribution.withdraw': row<AboutContribution>('Withdraw one’s own view', own, stands),
  'contribution.readByCode': row<AboutContribution>(
    'Read the state of an anonymous view with its follow-up code',
    isAnonymous,
  ),
  'contribution.editByCode': row<AboutContribution>(
    'Edit an anonymous view with its follow-up code',
    isAnonymous,
    stands,
    isNotHeld,
    isUnanswered,
    whileStageOpens('contribution.edit'),
  ),
  'contribution.lowerByCode': row<AboutContribution>(
    'Keep an anonymous view inside its dialogue with its follow-up code',
    isAnonymous,
    stands,
  ),
  'contribution.withdrawByCode': row<AboutContribution>(
    'Withdraw an anonymous view with its follow-up code',
    isAnonymous,
    stands,
  ),
  'contribution.queue': row<InDialogue>(
    'See the views that wait for release',
    either<InDialogue>(readsRaw, all<InDialogue>(editor, noPowerBehind, mayRead)),
  ),
  'contribution.releaseConsent': row<AboutContribution>(
    'Release a view: consent',
    roleHere('safeguardingLead', 'facilitator'),
    noPowerBehind,
    isPending,
    neitherAuthorNorEnterer,
  ),
  'contribution.releaseEditing': row<AboutContribution>(
    'Release a view: editing',
    either<AboutContribution>(all<AboutContribution>(roleHere('convenor'), noPowerBehind), editsIt),
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
