import type { Prisma } from '@/lib/platform/db'

/** Whoever could really use a role: neither suspended nor gone. */
export const able = {
  erasedAt: null,
  mergedIntoId: null,
  account: { is: { suspendedAt: null } },
} as const satisfies Prisma.PersonWhereInput
