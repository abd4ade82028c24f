import 'server-only'
import type { Reader } from '@/lib/platform/db'

export type Counts = { waiting: number; accepted: number; left: number; anonymous: number }

/** How many rows of an import wait, are taken in and are left out, as somebody confirms them. */
export async function countsOf(reader: Reader, importId: string): Promise<Counts> {
  const [groups, anonymous] = await Promise.all([
    reader.viewImportRow.groupBy({ by: ['state'], where: { importId }, _count: { _all: true } }),
    reader.viewImportRow.count({ where: { importId, attribution: 'anonymous' } }),
  ])
  const of = (state: string) => groups.find((each) => each.state === state)?._count._all ?? 0
  return { waiting: of('waiting'), accepted: of('accepted'), left: of('left'), anonymous }
}
