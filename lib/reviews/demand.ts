import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { isBlank, translatedStored } from '@/lib/platform/translated'
import { hasEnded } from './rules'

/**
 * Before a version is published its participants have read it and every objection has its answer, or the convenor has
 * said why not, for everybody to read. What is missing is said, and who can do it.
 */
export async function demandReviewed(tx: Transaction, versionId: string): Promise<void> {
  const { reviews, objections, reviewWaived } = await tx.summaryVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      reviewWaived: true,
      reviews: { select: { opensAt: true, closesAt: true, endedAt: true } },
      objections: { where: { withdrawnAt: null, answeredAt: null }, select: { id: true } },
    },
  })
  if (reviews.some((review) => !hasEnded(review, now())))
    throw new Refusal('conflict', 'reviewRuns', { grantedBy: 'time' })
  if (objections.length > 0)
    throw new Refusal('conflict', 'objectionsUnanswered', {
      params: { count: objections.length },
      grantedBy: 'convenor',
    })
  const isWaived = reviewWaived !== null && !isBlank(translatedStored.parse(reviewWaived))
  if (reviews.length === 0 && !isWaived)
    throw new Refusal('conflict', 'needsReview', { grantedBy: 'convenor' })
}
