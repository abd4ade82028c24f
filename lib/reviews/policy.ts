import { all, orHidden, row, type Rule } from '@/lib/access/rule'
import { insider, noPowerBehind, participant, roleHere } from '@/lib/access/rules'
import { isDraft, stands, type AboutVersion } from '@/lib/summaries/rules'
import { hadADay, isNotUnderReview, isUnderReview, type AboutReview } from './rules'

const writes = roleHere('convenor', 'rapporteur')
const readsOut: Rule<AboutReview> = all<AboutReview>(
  roleHere('convenor', 'rapporteur', 'facilitator'),
  noPowerBehind,
)

export const reviewsPolicy = {
  'review.open': row<AboutReview>(
    'Give a draft to the participants to read',
    writes,
    stands,
    isDraft,
    isNotUnderReview,
  ),
  'review.end': row<AboutReview>('End a review before its day', writes, isUnderReview, hadADay),
  'review.waive': row<AboutVersion>(
    'Say why participants don’t read a draft before it is published',
    roleHere('convenor'),
    stands,
    isDraft,
  ),
  'summary.review': row<AboutReview>(
    'Read a draft that is given to the participants',
    orHidden(all<AboutReview>(insider, participant, stands, isDraft, isUnderReview)),
  ),
  'review.readOut': row<AboutReview>(
    'Read a draft out, and note to how many',
    readsOut,
    stands,
    isDraft,
    isUnderReview,
  ),
}
