import 'server-only'
import { z } from 'zod'
import { bylineOf, type Byline } from '@/lib/contributions/attribution'
import type { Provenance } from '@/lib/contributions/shown'
import type { Prisma, Reader } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export const objectionSelect = {
  publicId: true,
  partKey: true,
  language: true,
  text: true,
  attribution: true,
  group: true,
  roleTitle: true,
  channel: true,
  provenance: true,
  personId: true,
  day: true,
  answer: true,
  isMet: true,
  withdrawnAt: true,
  withheldAt: true,
  version: { select: { summary: { select: { dialogueId: true } } } },
} as const satisfies Prisma.ObjectionSelect

type Row = Prisma.ObjectionGetPayload<{ select: typeof objectionSelect }>

export type ShownObjection = {
  publicId: string
  partKey: string | null
  by: Byline
  on: Date
  text: string
  language: string
  provenance: Provenance | null
  answer: Translated | null
  isMet: boolean
  isWithheld: boolean
}

const taken = z
  .object({ readBack: z.boolean(), earshot: z.enum(['nobody', 'peers', 'others']).nullable() })
  .catch({ readBack: false, earshot: null })

/**
 * As their objectors chose to be shown; the order within a day tells nothing. How one was taken down is shown with a
 * name or a role only: with a group it would point at the few.
 */
export async function shownObjections(
  reader: Reader,
  rows: readonly Row[],
): Promise<ShownObjection[]> {
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
  const named = standing.flatMap(({ personId, attribution, version }) =>
    personId && attribution === 'named'
      ? [{ personId, dialogueId: version.summary.dialogueId }]
      : [],
  )
  const known =
    named.length === 0
      ? []
      : await reader.registration.findMany({
          where: { OR: named, person: { erasedAt: null } },
          select: { personId: true, name: true },
        })
  return standing
    .map((row): ShownObjection => {
      const { attribution, group, roleTitle, channel } = row
      const name = known.find(({ personId }) => personId === row.personId)?.name ?? null
      const isFine = attribution === 'named' || attribution === 'role'
      const { readBack: isReadBack, earshot } = taken.parse(row.provenance)
      return {
        ...{ publicId: row.publicId, partKey: row.partKey, on: row.day },
        by: bylineOf({ attribution, group, roleTitle, name, rule: null }),
        text: row.text,
        language: row.language,
        provenance: isFine && channel !== 'web' ? { channel, isReadBack, earshot } : null,
        answer: row.answer === null ? null : translatedStored.parse(row.answer),
        isMet: row.isMet,
        isWithheld: row.withheldAt !== null,
      }
    })
    .sort((a, b) => a.on.getTime() - b.on.getTime() || (a.publicId < b.publicId ? -1 : 1))
}
