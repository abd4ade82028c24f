import { dialogueRoles, holds, type Actor } from '@/lib/access/actor'
import { readableTo } from '@/lib/dialogues/facts'
import type { Prisma } from '@/lib/platform/db'

/** The summaries that the actor may read: the rows for which `summary.read` holds. */
export function visibleTo(actor: Actor): Prisma.SummaryWhereInput {
  return { OR: [{ state: 'published', dialogue: readableTo(actor) }, ...asStaff(actor)] }
}

/** Summaries whose drafts the actor may read: the rows for which `summary.readDraft` holds. */
export function draftsOpenTo(actor: Actor): Prisma.SummaryWhereInput {
  return { OR: asStaff(actor) }
}

/** Withdrawn ones of which the actor may learn: the rows for which `summary.readTombstone` holds. */
export function tombstonesFor(actor: Actor): Prisma.SummaryWhereInput {
  return {
    state: 'withdrawn',
    dialogue: readableTo(actor),
    versions: { some: { publishedAt: { not: null } } },
  }
}

function asStaff(actor: Actor): Prisma.SummaryWhereInput[] {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  const worksIn = actor.roles.flatMap(({ dialogueId }) =>
    dialogueId && holds(actor, dialogueRoles, dialogueId) ? [dialogueId] : [],
  )
  const asEditor = holds(actor, ['editor'], null) ? [{ dialogue: readableTo(actor) }] : []
  return [{ dialogueId: { in: worksIn } }, ...asEditor]
}
