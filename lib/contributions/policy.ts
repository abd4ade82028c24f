import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule } from '@/lib/access/rule'
import {
  editor,
  inGoodStanding,
  insider,
  mayRead,
  noPowerBehind,
  participant,
  roleHere,
  system,
  whileStageOpens,
  signedIn,
  registrant,
} from '@/lib/access/rules'
import {
  isShown,
  isShownOrTombstone,
  isPublicOne,
  own,
  isUnanswered,
  stands,
  isPending,
  isInOwnHands,
  isNotHeld,
  isNotPutAway,
  leadWhereItWaitsForLead,
  isAnonymous,
  neitherAuthorNorEnterer,
  topLevel,
  keepsAuthor,
  hidesAuthor,
  isNotOwn,
  readsRaw,
  editsIt,
  type AboutContribution,
} from './rules'

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
    isInOwnHands,
    isNotPutAway,
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
    isNotPutAway,
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
    isNotPutAway,
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
    leadWhereItWaitsForLead,
    rule('held', (_actor, { contribution }) => contribution.state === 'held', {
      kind: 'conflict',
      code: 'notHeld',
    }),
  ),
  'contribution.breakGlass': row<AboutContribution>(
    'Open who wrote a role or group-only view, with a reason that they are told',
    roleHere('safeguardingLead'),
    noPowerBehind,
    keepsAuthor,
    hidesAuthor,
    stands,
    isNotOwn,
  ),
  'contribution.dropPseudonym': row<InDialogue>(
    'Take one’s made-up name off all one’s views',
    signedIn,
    registrant,
  ),
  'contribution.readReasons': row<InDialogue>(
    'Read why authors of views were opened',
    roleHere('safeguardingLead'),
    noPowerBehind,
  ),
  'response.give': row<AboutContribution>(
    'Agree, disagree or be unsure, and say whether it matters most',
    participant,
    whileStageOpens('response.give'),
    isShown,
    rule(
      'somebody else’s view',
      (actor, { contribution }) =>
        ![contribution.personId, ...(contribution.duplicatesBy ?? [])].includes(
          personIdOf(actor) ?? '',
        ),
      { kind: 'forbidden', code: 'ownView' },
    ),
  ),
}
