import type { Prisma } from '@/lib/platform/db'
import type { AboutProof } from './rules'

/** What the rules, and whoever gives the bytes out, need of a file. */
export const proofSelect = {
  ...{ id: true, storageKey: true, contentType: true, bytes: true, sha256: true },
  ...{ addedById: true, checkedAt: true, removedAt: true },
  step: { select: { checkedAt: true, setAsideWhy: true } },
} as const satisfies Prisma.CommitmentProofSelect

type Row = Prisma.CommitmentProofGetPayload<{ select: typeof proofSelect }>

export function aboutProof({
  step,
  ...row
}: Pick<Row, 'addedById' | 'checkedAt' | 'removedAt' | 'step'>): Pick<AboutProof, 'proof'> {
  return {
    proof: {
      addedById: row.addedById,
      isChecked: row.checkedAt !== null,
      isRemoved: row.removedAt !== null,
      isOfPublicStep: step.checkedAt !== null && step.setAsideWhy === null,
    },
  }
}
