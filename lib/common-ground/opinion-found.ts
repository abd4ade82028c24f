import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { OpinionMap, Pole } from '@/lib/opinion-groups/map'
import type { Place } from '@/lib/opinion-groups/own-place'
import type { PublishedGroup, PublishedOpinionGroups } from '@/lib/opinion-groups/publication'
import type { Prisma } from '@/lib/platform/db'
import type { GroundRow } from './queries'

type Published = PublishedOpinionGroups<StakeholderGroup>
type Open = Extract<Published, { isOpen: true }>
type Words = { publicId: string; content: GroundRow['content'] }
type TellingView = Omit<PublishedGroup['representative'][number], 'viewId'> & Words
type PoleView = Omit<Pole[number], 'viewId'> & Words

/** The map with the words of views at its ends, and the reader's own place on it, which nobody else is shown. */
export type MapFound = Omit<OpinionMap, 'right' | 'above'> & {
  right: PoleView[]
  above: PoleView[]
  here: Place | null
}

/** Opinion groups as one reader sees them: with the words of those views only that they may read now. */
export type OpinionFound = { map: MapFound | null } & (
  | Omit<Extract<Published, { isOpen: false }>, 'map'>
  | (Omit<Open, 'groups' | 'map'> & {
      groups: (Omit<PublishedGroup, 'representative'> & { telling: TellingView[] })[]
    })
)

export function opinionFound(
  stored: Prisma.JsonValue,
  rows: ReadonlyMap<string, GroundRow>,
  here: Place | null,
): OpinionFound | null {
  // Written by lib/opinion-groups/operations/find.ts alone, so the shape is what was put in.
  const published = stored as unknown as Published | null
  if (!published) return null
  const worded = <View extends { viewId: string }>(views: readonly View[]) =>
    views.flatMap(({ viewId, ...each }) => {
      const row = rows.get(viewId)
      return row ? [{ ...each, publicId: row.publicId, content: row.content }] : []
    })
  const map = published.map
    ? {
        ...published.map,
        right: worded(published.map.right),
        above: worded(published.map.above),
        here,
      }
    : null
  if (!published.isOpen) return { ...published, map }
  return {
    ...published,
    map,
    groups: published.groups.map(({ representative, ...group }) => ({
      ...group,
      telling: worded(representative),
    })),
  }
}
