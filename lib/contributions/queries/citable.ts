import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { standing, visibleTo } from '../visibility'
import { keptInstead } from './cited'

export type CitableView = {
  id: string
  publicId: string
  content: NonNullable<ShownView['content']>
}

export type CitableSearch = { text: string | null; group: StakeholderGroup | null; page: number }

export const citablePageSize = 20

/** Out for its readers and with its words: neither waiting, held nor hidden, and no tombstone. */
const citable = (): Prisma.ContributionWhereInput => ({
  AND: [standing(), { state: { not: 'withdrawn' }, publishedOn: { not: null } }],
})

/** The views of a dialogue that the actor may read and that may be cited, newest day first. */
export async function citableContributions(
  actor: Actor,
  dialogueId: string,
  { text, group, page }: CitableSearch,
): Promise<{ count: number; rows: CitableView[] }> {
  const where: Prisma.ContributionWhereInput = {
    AND: [
      { dialogueId, parentId: null },
      citable(),
      await visibleTo(actor),
      text ? { text: { contains: literally(text), mode: 'insensitive' } } : {},
      group ? { group } : {},
    ],
  }
  const [count, rows] = await Promise.all([
    db().contribution.count({ where }),
    db().contribution.findMany({
      where,
      select: shownSelect,
      orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * citablePageSize,
      take: citablePageSize,
    }),
  ])
  const shown = await shownViews(db(), rows)
  return {
    count,
    rows: rows.flatMap(({ id, publicId }, index) => {
      const content = shown[index]?.content
      return content ? [{ id, publicId, content }] : []
    }),
  }
}

/** Inside ids of those public ids that the actor may cite from this dialogue; others are left out. */
export async function citableIds(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  publicIds: readonly string[],
): Promise<string[]> {
  const rows = await reader.contribution.findMany({
    where: {
      AND: [
        { dialogueId, publicId: { in: [...publicIds] } },
        citable(),
        await visibleTo(actor, reader),
      ],
    },
    select: { id: true, publicId: true },
  })
  return publicIds.flatMap((publicId) => rows.find((row) => row.publicId === publicId)?.id ?? [])
}

/** Of these ids the ones that stand, whoever may read them. For the check of evidence only. */
export async function standingIds(reader: Reader, ids: readonly string[]): Promise<Set<string>> {
  const keptFor = await keptInstead(reader, ids)
  const wanted = [...new Set(ids.map((id) => keptFor.get(id) ?? id))]
  const rows = await reader.contribution.findMany({
    where: { AND: [{ id: { in: wanted } }, citable()] },
    select: { id: true },
  })
  const stands = new Set(rows.map(({ id }) => id))
  return new Set(ids.filter((id) => stands.has(keptFor.get(id) ?? id)))
}

/** Of these ids the ones whose words this actor may read as they stand; a merged one by that which stays. */
export async function readableIds(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const keptFor = await keptInstead(reader, ids)
  const wanted = [...new Set(ids.map((id) => keptFor.get(id) ?? id))]
  const rows = await reader.contribution.findMany({
    where: { AND: [{ id: { in: wanted } }, citable(), await visibleTo(actor, reader)] },
    select: { id: true },
  })
  const readable = new Set(rows.map(({ id }) => id))
  return new Set(ids.filter((id) => readable.has(keptFor.get(id) ?? id)))
}

/** Whose words these are, by group, which every attribution shows; and under what id figures know them. */
export async function groupsOfViews(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { keptId: string; group: StakeholderGroup }>> {
  const keptFor = await keptInstead(reader, ids)
  const wanted = [...new Set(ids.map((id) => keptFor.get(id) ?? id))]
  const rows = await reader.contribution.findMany({
    where: { id: { in: wanted } },
    select: { id: true, group: true },
  })
  const byId = new Map(rows.map(({ id, group }) => [id, group]))
  return new Map(
    ids.flatMap((id) => {
      const keptId = keptFor.get(id) ?? id
      const group = byId.get(keptId)
      return group ? [[id, { keptId, group }] as const] : []
    }),
  )
}
