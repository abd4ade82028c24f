import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { shelteredNow } from '@/lib/dialogues/shelter'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { aboutInterview, interviewFactsSelect } from './facts'
import { visibleTo } from './visibility'

/**
 * Locks an interview that the actor may watch; absent, hidden or withdrawn is "not found". The lock makes two
 * releases, or a release and a new file, wait for each other.
 */
export async function lockInterview(
  tx: Transaction,
  actor: Actor,
  where: { slug: string } | { id: string },
) {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const seen = await tx.interview.findFirst({
    where: { AND: [where, await visibleTo(actor, tx)] },
    select: { id: true },
  })
  if (!seen) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${seen.id}::uuid FOR UPDATE`
  const row = await tx.interview.findUniqueOrThrow({ where: { id: seen.id }, select: lockedSelect })
  const sheltered = await shelteredNow(tx, row.dialogueId)
  return { row, about: aboutInterview(row, sheltered, row.renditions) }
}

const lockedSelect = {
  ...interviewFactsSelect,
  slug: true,
  externalSite: true,
  renditions: {
    where: { replacedAt: null },
    select: {
      ...{ id: true, kind: true, form: true, contentType: true },
      ...{ metadataLeft: true, uploadedById: true },
    },
  },
} as const satisfies Prisma.InterviewSelect

export type LockedInterview = Awaited<ReturnType<typeof lockInterview>>['row']
