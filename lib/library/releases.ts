import 'server-only'
import type { LibraryKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dayIn } from '@/lib/events/zone'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutItem, itemFactsSelect } from './facts'
import { expectedBy, outTo } from './visibility'

export type Release = {
  kind: LibraryKind
  title: Translated
  at: Date
  zone: string
  /** Where it can be read; null before its hour. */
  slug: string | null
}

/** What comes out by the hour, day by day: what was told to come, and what came in the last two days. */
export type Programme = { day: string; zone: string; releases: Release[] }[]

export async function programme(actor: Actor): Promise<Programme> {
  const rows = await db().libraryItem.findMany({
    where: {
      OR: [
        await expectedBy(actor),
        { AND: [{ releaseAt: { gte: after(now(), -days(2)) } }, await outTo(actor)] },
      ],
    },
    select: { ...itemFactsSelect, kind: true, title: true, releaseZone: true },
    orderBy: [{ releaseAt: 'asc' }, { slug: 'asc' }],
    take: 300,
  })
  const sheltered = await shelteredNow(db())
  const groups = new Map<string, Programme[number]>()
  for (const row of rows) {
    if (row.releaseAt === null) continue
    const zone = row.releaseZone ?? 'UTC'
    const day = dayIn(zone, row.releaseAt)
    const group = groups.get(day + zone) ?? { day, zone, releases: [] }
    groups.set(day + zone, group)
    const isToCome = can(actor, 'item.expect', aboutItem(row, sheltered))
    group.releases.push({
      ...{ kind: row.kind, title: translatedStored.parse(row.title), at: row.releaseAt, zone },
      slug: isToCome ? null : row.slug,
    })
  }
  return [...groups.values()]
}
