import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { PublishedGroup, PublishedOpinionGroups } from '@/lib/opinion-groups/publication'
import type { Prisma } from '@/lib/platform/db'
import type { GroundRow } from './queries'

type Published = PublishedOpinionGroups<StakeholderGroup>
type Open = Extract<Published, { isOpen: true }>
type TellingView = Omit<PublishedGroup['representative'][number], 'viewId'> & {
  publicId: string
  content: GroundRow['content']
}

/** Opinion groups as one reader sees them: with the words of those views only that they may read now. */
export type OpinionFound =
  | Extract<Published, { isOpen: false }>
  | (Omit<Open, 'groups'> & {
      groups: (Omit<PublishedGroup, 'representative'> & { telling: TellingView[] })[]
    })

export function opinionFound(
  stored: Prisma.JsonValue,
  rows: ReadonlyMap<string, GroundRow>,
): OpinionFound | null {
  // Written by lib/opinion-groups/operations/find.ts alone, so the shape is what was put in.
  const published = stored as unknown as Published | null
  if (!published?.isOpen) return published
  return {
    ...published,
    groups: published.groups.map(({ representative, ...group }) => ({
      ...group,
      telling: representative.flatMap(({ viewId, ...each }) => {
        const row = rows.get(viewId)
        return row ? [{ ...each, publicId: row.publicId, content: row.content }] : []
      }),
    })),
  }
}
