import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { db } from '@/lib/platform/db'
import type { Told } from './queries'
import { storedShown } from './snapshot'

/** How the groups answered the views that a text cites, as it was published last; null where nothing is. */
export type CitedGround = {
  publishedAt: Date
  /** By the public id of the view. */
  views: Record<string, Told>
} | null

/** The same figures as on the page of common ground, under the same suppression: none is made for a summary. */
export async function citedGround(
  actor: Actor,
  dialogue: DialogueFacts,
  publicIds: readonly string[],
): Promise<CitedGround> {
  if (publicIds.length === 0 || !can(actor, 'commonGround.read', { dialogue })) return null
  const snapshot = await db().commonGroundSnapshot.findFirst({
    where: { dialogueId: dialogue.id, publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: { id: true, publishedAt: true },
  })
  if (!snapshot?.publishedAt) return null
  const rows = await db().commonGroundResult.findMany({
    where: {
      snapshotId: snapshot.id,
      contribution: {
        AND: [
          { publicId: { in: [...publicIds] } },
          standing(),
          { state: { not: 'withdrawn' } },
          await visibleTo(actor),
        ],
      },
    },
    select: { shown: true, contribution: { select: { publicId: true } } },
  })
  const told = rows.flatMap(({ shown, contribution }) => {
    const found = storedShown(shown)
    return found ? [[contribution.publicId, found] as const] : []
  })
  return {
    publishedAt: snapshot.publishedAt,
    views: Object.fromEntries(told),
  }
}
