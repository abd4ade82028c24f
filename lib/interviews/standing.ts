import type { ConsentFacet, ConsentStep, ConsentUse } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'

/** The latest step in the life of a speaker's consent: the only one that counts. */
export type Standing = {
  step: ConsentStep
  /** The day of review: from that day on nothing is shown until somebody has asked again. */
  reviewOn: Date
  grants: readonly { use: ConsentUse; facet: ConsentFacet }[]
}

export const standingSelect = {
  step: true,
  reviewOn: true,
  grants: { select: { use: true, facet: true } },
} as const satisfies Prisma.ConsentSelect

/** `today` is a day at midnight UTC, as days are stored. */
export function isInForce(consent: Standing | null, today: Date): consent is Standing {
  return consent !== null && consent.step !== 'withdrawn' && consent.reviewOn > today
}

/** Whether this use of this facet was agreed to and still is. What nobody wrote down is not agreed to. */
export function agrees(
  consent: Standing | null,
  use: ConsentUse,
  facet: ConsentFacet,
  today: Date,
): boolean {
  return (
    isInForce(consent, today) &&
    consent.grants.some((each) => each.use === use && each.facet === facet)
  )
}
