import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, type Rule } from '@/lib/access/rule'
import { editor, insider, mayRead, noPowerBehind, participant, roleHere } from '@/lib/access/rules'
import { isUnderReview, type AboutReview } from '@/lib/reviews/rules'
import { isDraft, stands } from '@/lib/summaries/rules'
import {
  byNobody,
  isNotTakenBack,
  isSomebodyElses,
  isUnprinted,
  ownObjection,
  type AboutObjection,
} from './rules'

/** Before they are printed, objections are raw submissions: nobody with power behind them reads them. */
const readsThem: Rule<InDialogue> = all<InDialogue>(
  either<InDialogue>(
    roleHere('convenor', 'rapporteur', 'facilitator', 'safeguardingLead'),
    all<InDialogue>(editor, mayRead),
  ),
  noPowerBehind,
)

export const objectionsPolicy = {
  'objection.raise': row<AboutReview>(
    'Object to a draft, or to a part of it',
    orHidden(all<AboutReview>(insider, participant)),
    stands,
    isDraft,
    isUnderReview,
  ),
  'objection.enter': row<AboutReview>(
    'Enter an objection for somebody',
    roleHere('facilitator'),
    noPowerBehind,
    stands,
    isDraft,
    isUnderReview,
  ),
  'objection.list': row<InDialogue>('Read objections before they are printed', readsThem),
  'objection.answer': row<AboutObjection>(
    'Answer an objection',
    roleHere('convenor', 'rapporteur'),
    noPowerBehind,
    isUnprinted,
    isNotTakenBack,
    isSomebodyElses,
  ),
  'objection.withhold': row<AboutObjection>(
    'Keep the words of an objection from print, where they accuse somebody by name or put somebody at risk',
    roleHere('safeguardingLead'),
    noPowerBehind,
    isNotTakenBack,
    isSomebodyElses,
  ),
  'objection.withdraw': row<AboutObjection>(
    'Take one’s own objection back',
    ownObjection,
    isNotTakenBack,
  ),
  'objection.readByCode': row<AboutObjection>(
    'Read an anonymous objection with its code',
    byNobody,
  ),
  'objection.withdrawByCode': row<AboutObjection>(
    'Take an anonymous objection back with its code',
    byNobody,
    isNotTakenBack,
  ),
}
