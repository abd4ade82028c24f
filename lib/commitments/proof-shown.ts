import type { Prisma } from '@/lib/platform/db'

export const fileSelect = {
  ...{ contentType: true, bytes: true, addedAt: true, removedAt: true, removedWhy: true },
} as const satisfies Prisma.CommitmentProofSelect

type Row = Prisma.CommitmentProofGetPayload<{ select: typeof fileSelect }>

/** A file as lists tell of it: what kind and how large; of one that was taken away when and why. */
export function fileOf({ contentType, bytes, addedAt, removedAt, removedWhy }: Row) {
  const isFile = addedAt !== null
  return {
    file: isFile && !removedAt && contentType ? { contentType, bytes: Number(bytes ?? 0) } : null,
    removed: isFile && removedAt ? { at: removedAt, why: removedWhy ?? '' } : null,
  }
}
