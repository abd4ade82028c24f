import type { InDialogue } from '@/lib/access/facts'
import { all, orHidden, row } from '@/lib/access/rule'
import {
  inGoodStanding,
  noPowerBehind,
  roleHere,
  signedIn,
  whileStageOpens,
} from '@/lib/access/rules'
import { isShown, own, stands, type AboutContribution } from '@/lib/contributions/rules'
import {
  deniedAndOpen,
  forSomebodyElse,
  neitherEntererNorAsked,
  wasEnteredForThem,
  waitsForCall,
  waitsForItsOwner,
  type AboutAnswer,
  type AboutCallBack,
  type AboutEntry,
} from './rules'

const facilitates = all<InDialogue>(roleHere('facilitator'), noPowerBehind)
const callsBack = all<InDialogue>(
  roleHere('convenor', 'facilitator', 'safeguardingLead'),
  noPowerBehind,
)
const ownEntered = all<AboutAnswer>(signedIn, orHidden(wasEnteredForThem))

export const facilitatedPolicy = {
  'entry.open': row<InDialogue>('Choose somebody to enter views and answers for', facilitates),
  'entry.takeOffline': row<InDialogue>(
    'Take people and views along, to enter without a network',
    facilitates,
  ),
  'response.enter': row<AboutEntry>(
    'Enter an answer for somebody',
    facilitates,
    whileStageOpens('response.give'),
    isShown,
    forSomebodyElse,
  ),
  'contribution.takeOver': row<AboutContribution>(
    'Take over a view that was entered for oneself',
    own,
    inGoodStanding,
    stands,
    waitsForItsOwner,
  ),
  'response.takeOver': row<AboutAnswer>(
    'Take over an answer that was entered for oneself',
    ownEntered,
    inGoodStanding,
  ),
  'response.withdraw': row<AboutAnswer>(
    'Withdraw an answer that was entered for oneself',
    ownEntered,
  ),
  'callBack.list': row<InDialogue>(
    'See whom to ask whether what was entered for them is theirs',
    callsBack,
  ),
  'callBack.unmask': row<AboutCallBack>(
    'See the number of somebody to ask, for a quarter of an hour, with a reason that is logged',
    callsBack,
    neitherEntererNorAsked,
  ),
  'callBack.note': row<AboutCallBack>(
    'Note what somebody says of what was entered for them',
    callsBack,
    neitherEntererNorAsked,
    waitsForCall,
  ),
  'callBack.decide': row<AboutCallBack>(
    'Decide on answers that their person denies',
    roleHere('safeguardingLead'),
    noPowerBehind,
    neitherEntererNorAsked,
    deniedAndOpen,
  ),
  'entry.readShare': row<InDialogue>(
    'See where one facilitator enters much of what a group says',
    roleHere('convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
}
