import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { shelteredNow, type Sheltered } from '@/lib/dialogues/shelter'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { AboutItem } from './policy'
import { visibleTo, workedOnBy } from './visibility'

/** The columns that the rules need of an item and its dialogue. */
export const itemFactsSelect = {
  id: true,
  slug: true,
  state: true,
  releaseAt: true,
  publishedAt: true,
  isAnnounced: true,
  writtenById: true,
  dialogueId: true,
  dialogue: { select: factsSelect },
  authors: { select: { author: { select: { personId: true } } } },
  early: { select: { personId: true } },
  photos: { where: { consent: 'allAgreed' }, select: { id: true }, take: 1 },
} as const satisfies Prisma.LibraryItemSelect

type Row = Prisma.LibraryItemGetPayload<{ select: typeof itemFactsSelect }>

/** `sheltered` is what `shelteredNow` said a moment ago. */
export function aboutItem(row: Row, sheltered: readonly Sheltered[]): AboutItem {
  const authorPersonIds = row.authors.flatMap(({ author }) => author.personId ?? [])
  return {
    item: {
      id: row.id,
      state: row.state,
      releaseAt: row.releaseAt,
      wasPublished: row.publishedAt !== null,
      writtenById: row.writtenById,
      authorPersonIds,
      earlyReaderIds: row.early.map(({ personId }) => personId),
      isAnnounced: row.isAnnounced,
      showsPeople: row.photos.length > 0,
      isSheltered: sheltered.some(
        ({ personId }) => personId !== null && authorPersonIds.includes(personId),
      ),
    },
    dialogue: row.dialogue && factsOf(row.dialogue),
  }
}

/**
 * Locks an item that the actor may read or works on; absent and hidden is "not found". The lock makes a publication, a
 * withdrawal and the worker at the hour wait for each other.
 */
export async function lockItem(
  tx: Transaction,
  actor: Actor,
  where: { slug: string } | { id: string },
) {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const seen = await tx.libraryItem.findFirst({
    where: { AND: [where, { OR: [await visibleTo(actor, tx), workedOnBy(actor)] }] },
    select: { id: true },
  })
  if (!seen) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM library_item WHERE id = ${seen.id}::uuid FOR UPDATE`
  const row = await tx.libraryItem.findUniqueOrThrow({
    where: { id: seen.id },
    select: itemFactsSelect,
  })
  return { row, about: aboutItem(row, await shelteredNow(tx)) }
}
