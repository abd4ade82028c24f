import 'server-only'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { keyedHash } from '@/lib/platform/secrets'

const hashOf = (slug: string) => keyedHash('interview address', slug)

/** The interview at an address, also where it has been withdrawn since: for whoever follows an old link. */
export const atAddress = (slug: string): Prisma.InterviewWhereInput => ({
  OR: [{ slug }, { formerAddress: hashOf(slug) }],
})

/** No new interview gets the address of a withdrawn one: an old link would lead to somebody else's words. */
export const isTaken = (tx: Transaction) => async (slug: string) =>
  (await tx.interview.count({ where: atAddress(slug) })) > 0

/**
 * Columns of an interview that is withdrawn. Its address was made of the title, in which a name may stand: nothing shows
 * it any more, and of the old one a hash is left, so that those who follow a link hear that it is gone.
 */
export const withoutAddress = (slug: string) => ({
  slug: `withdrawn-${randomLetters(16).toLowerCase()}`,
  formerAddress: hashOf(slug),
})
