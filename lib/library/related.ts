import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { readableTo } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { listSelect, newestFirst } from './shown'
import { outTo } from './visibility'

/** Others about the same: of a dialogue that this one informs, else of its topics. */
export async function relatedTo(
  actor: Actor,
  row: { id: string; topics: string[]; reportOfId: string | null },
) {
  const near: Prisma.LibraryItemWhereInput = {
    OR: [
      {
        dialogues: {
          some: {
            dialogue: { AND: [{ libraryPlaces: { some: { itemId: row.id } } }, readableTo(actor)] },
          },
        },
      },
      { topics: { hasSome: row.topics } },
    ],
  }
  return db().libraryItem.findMany({
    where: {
      AND: [
        { id: { notIn: [row.id, ...(row.reportOfId ? [row.reportOfId] : [])] } },
        { OR: [{ reportOfId: null }, { reportOfId: { not: row.id } }] },
        near,
        await outTo(actor),
      ],
    },
    ...{ select: listSelect, orderBy: newestFirst, take: 4 },
  })
}
