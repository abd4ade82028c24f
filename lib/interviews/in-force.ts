import type { ConsentFacet, ConsentUse } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'

/** `agrees` as a condition on a row. */
function agreeing(
  use: ConsentUse,
  facet: ConsentFacet,
  today: Date,
): Prisma.InterviewSpeakerWhereInput {
  return {
    consent: {
      is: {
        step: { not: 'withdrawn' },
        reviewOn: { gt: today },
        grants: { some: { use, facet } },
      },
    },
  }
}

/**
 * The interviews whose every speaker agrees, today, that their words are used so. Asked of the ledger itself, with
 * each query: a consent that has ended hides by itself, whoever forgets to look.
 */
export function agreedFor(use: ConsentUse, today: Date): Prisma.InterviewWhereInput {
  const agrees = agreeing(use, 'words', today)
  return { AND: [{ speakers: { some: agrees } }, { speakers: { every: agrees } }] }
}
