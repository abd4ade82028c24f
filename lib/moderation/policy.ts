import type { InDialogue } from '@/lib/access/facts'
import { all, either, row } from '@/lib/access/rule'
import { inGoodStanding, noPowerBehind, participant, roleHere } from '@/lib/access/rules'
import {
  editsIt,
  isAnonymous,
  isShown,
  leadWhereItWaitsForLead,
  neitherAuthorNorEnterer,
  own,
  topLevel,
  type AboutContribution,
} from '@/lib/contributions/rules'
import {
  apartFromWhoDecided,
  appealIsOpen,
  canBeTakenAway,
  canWaitForLead,
  decides,
  hasNoVoiceYet,
  hasVoice,
  isInForce,
  isNobodysOwn,
  isNotAppealed,
  isNotOver,
  isProposed,
  moderates,
  ofAnotherGroup,
  type AboutDecision,
} from './rules'

const editorToo = either<AboutContribution>(moderates, editsIt)

export const moderationPolicy = {
  'moderation.settings': row<InDialogue>(
    'Say when the views of a group are checked: before others see them, or after',
    roleHere('convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
  'moderation.watch': row<InDialogue>(
    'Keep the list of names and sites that must not slip into a view',
    moderates,
  ),
  'moderation.claim': row<AboutContribution>(
    'Say that one is looking at a view, so that others leave it',
    editorToo,
  ),
  'moderation.clearFlag': row<AboutContribution>(
    'Say that flagged words may stand',
    editorToo,
    neitherAuthorNorEnterer,
    leadWhereItWaitsForLead,
  ),
  'moderation.look': row<AboutContribution>(
    'Look at a view that others read already, and leave it',
    moderates,
    isShown,
    neitherAuthorNorEnterer,
  ),
  'moderation.escalate': row<AboutContribution>(
    'Hold what may accuse somebody until the safeguarding lead has decided',
    moderates,
    canWaitForLead,
  ),
  'moderation.takeAway': row<AboutContribution>(
    'Decline or hide a view; of a miner, together with somebody from a third group',
    decides,
    canBeTakenAway,
  ),
  'moderation.redact': row<AboutContribution>(
    'Take words out of a view, which leaves a mark',
    decides,
    canBeTakenAway,
  ),
  'moderation.merge': row<AboutContribution>(
    'Merge a view into another that says the same; of a miner, together with somebody from a third group',
    decides,
    canBeTakenAway,
    topLevel,
  ),
  'moderation.second': row<AboutDecision>(
    'Agree to, or speak against, what somebody proposed about a view',
    decides,
    isProposed,
    hasNoVoiceYet,
  ),
  'moderation.undo': row<AboutDecision>(
    'Take back a decision that one gave one’s word to',
    moderates,
    hasVoice,
    isNotOver,
  ),
  'moderation.open': row<AboutContribution>(
    'Open what was taken out of a view, and who reported it',
    roleHere('safeguardingLead'),
    noPowerBehind,
  ),
  'report.create': row<AboutContribution>(
    'Ask that somebody look at a view',
    participant,
    isShown,
    isNobodysOwn,
  ),
  'report.close': row<AboutContribution>('Close the reports about a view', moderates),
  'appeal.create': row<AboutDecision>(
    'Appeal against a decision about one’s own view',
    all<AboutDecision>(own, inGoodStanding),
    isInForce,
    isNotAppealed,
  ),
  'appeal.createByCode': row<AboutDecision>(
    'Appeal against a decision about an anonymous view with its follow-up code',
    isAnonymous,
    isInForce,
    isNotAppealed,
  ),
  'appeal.answer': row<AboutDecision>(
    'Decide on an appeal',
    moderates,
    neitherAuthorNorEnterer,
    ofAnotherGroup,
    appealIsOpen,
    isInForce,
    hasNoVoiceYet,
    apartFromWhoDecided,
  ),
}
