import type { Actor } from '@/lib/access/actor'
import { readableTo, workedIn } from '@/lib/dialogues/facts'
import type { Prisma } from '@/lib/platform/db'

/** The commitments that the actor may read: the rows for which `commitment.read` holds. */
export function visibleTo(actor: Actor): Prisma.CommitmentWhereInput {
  return { state: 'published', dialogue: readableTo(actor) }
}

/** Withdrawn ones of which the actor may learn: the rows for which `commitment.readTombstone` holds. */
export function tombstonesFor(actor: Actor): Prisma.CommitmentWhereInput {
  return { state: 'withdrawn', publishedAt: { not: null }, dialogue: readableTo(actor) }
}

/** Those of the dialogues in which the actor works, drafts too. */
export function workedOnBy(actor: Actor): Prisma.CommitmentWhereInput {
  return { dialogueId: { in: workedIn(actor) } }
}
