import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { storedShown } from './snapshot'
import type { Told } from './queries'

/**
 * What the newest published snapshot that stands tells of these views, by their inner ids. For what is worked out from
 * published figures; who may read the views is for the caller to ask.
 */
export async function publishedFigures(
  reader: Reader,
  dialogueId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  if (ids.length === 0) return new Map()
  const snapshot = await reader.commonGroundSnapshot.findFirst({
    where: { dialogueId, publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: {
      results: {
        where: { contributionId: { in: [...ids] } },
        select: { contributionId: true, shown: true },
      },
    },
  })
  return new Map(
    (snapshot?.results ?? []).flatMap(({ contributionId, shown }) => {
      const told = storedShown(shown)
      return told ? [[contributionId, told] as const] : []
    }),
  )
}
