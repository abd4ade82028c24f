import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db, type Reader } from '@/lib/platform/db'
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
  const keptFor = await keptInstead(db(), ids)
  const wanted = [...new Set(ids.map((id) => keptFor.get(id) ?? id))]
  const rows =
    ids.length === 0
      ? []
      : await db().contribution.findMany({
          where: { AND: [{ id: { in: wanted } }, standing(), await visibleTo(actor)] },
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
  return new Map(ids.map((id) => [id, found.get(keptFor.get(id) ?? id) ?? { kind: 'gap' }]))
}

/** Of merged views the one that stays: whoever cited the duplicate cites that. */
export async function keptInstead(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const merged = await reader.contribution.findMany({
    where: { id: { in: [...ids] }, state: 'merged' },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(merged.flatMap((row) => (row.mergedIntoId ? [[row.id, row.mergedIntoId]] : [])))
}
