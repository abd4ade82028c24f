import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { standing, visibleTo } from '../visibility'

/** A citation resolved for one reader: the view as its author chose to be shown, its tombstone, or a gap. */
export type CitedView =
  | { kind: 'view'; slug: string; view: ShownView }
  | { kind: 'tombstone'; slug: string; publicId: string }
  | { kind: 'gap' }

/**
 * Resolves references to views, by their inner ids, at the moment of reading. What this reader may not see (held,
 * pending, inside the dialogue) is a gap, which tells nothing more.
 */
export async function citedContributions(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, CitedView>> {
  const rows =
    ids.length === 0
      ? []
      : await db().contribution.findMany({
          where: { AND: [{ id: { in: [...ids] } }, standing(), await visibleTo(actor)] },
          select: { ...shownSelect, dialogue: { select: { slug: true } } },
        })
  const shown = await shownViews(db(), rows)
  const found = new Map<string, CitedView>()
  rows.forEach((row, index) => {
    const view = shown[index]
    if (!view) return
    const { slug } = row.dialogue
    const { publicId } = row
    found.set(
      row.id,
      view.content ? { kind: 'view', slug, view } : { kind: 'tombstone', slug, publicId },
    )
  })
  return new Map(ids.map((id) => [id, found.get(id) ?? { kind: 'gap' }]))
}
