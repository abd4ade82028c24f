import { rule } from '@/lib/access/rule'
import { after, days } from '@/lib/platform/clock'
import type { AboutVersion } from '@/lib/summaries/rules'
import { limits } from './limits'

export type ReviewFacts = { opensAt: Date; closesAt: Date; endedAt: Date | null }

/** A version with the newest review of it. */
export type AboutReview = AboutVersion & { review: ReviewFacts | null }

export function runs(review: ReviewFacts | null, at: Date): boolean {
  return review !== null && review.endedAt === null && review.opensAt <= at && at < review.closesAt
}

/** It has ended, by its date or by hand. */
export function hasEnded(review: ReviewFacts, at: Date): boolean {
  return review.endedAt !== null || review.closesAt <= at
}

export const isUnderReview = rule<AboutReview>(
  'while its participants review it',
  (_actor, { review }, now) => runs(review, now),
  { kind: 'conflict', code: 'noReview', grantedBy: 'convenor' },
)

export const isNotUnderReview = rule<AboutReview>(
  'not under review already',
  (_actor, { review }, now) => !runs(review, now),
  { kind: 'conflict', code: 'reviewRuns', grantedBy: 'time' },
)

export const hadADay = rule<AboutReview>(
  'after a day at least',
  (_actor, { review }, now) =>
    review !== null && after(review.opensAt, days(limits.days.least)) <= now,
  { kind: 'conflict', code: 'reviewTooShort', grantedBy: 'time' },
)
