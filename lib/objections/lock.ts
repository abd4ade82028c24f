import 'server-only'
import { nobodysId } from '@/lib/platform/ids'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import {
  aboutSummary,
  aboutVersion,
  summaryFactsSelect,
  versionFactsSelect,
} from '@/lib/summaries/facts'
import type { AboutObjection } from './rules'

const select = {
  id: true,
  personId: true,
  attribution: true,
  withdrawnAt: true,
  withheldAt: true,
  version: {
    select: { ...versionFactsSelect, summary: { select: { ...summaryFactsSelect, slug: true } } },
  },
} as const satisfies Prisma.ObjectionSelect

/**
 * An objection with what it is about, its summary locked: whether the actor may know of it, the rules say. Absent:
 * "not found".
 */
export async function lockObjection(tx: Transaction, where: Prisma.ObjectionWhereInput) {
  const first = await tx.objection.findFirst({
    where,
    select: { version: { select: { summaryId: true } } },
  })
  const summaryId = first?.version.summaryId ?? nobodysId
  await tx.$queryRaw`SELECT 1 FROM summary WHERE id = ${summaryId}::uuid FOR UPDATE`
  const row = await tx.objection.findFirst({ where, select })
  if (!row) throw notFound()
  const about: AboutObjection = {
    ...aboutVersion(aboutSummary(row.version.summary), row.version),
    objection: {
      personId: row.personId,
      isAnonymous: row.attribution === 'anonymous',
      isWithdrawn: row.withdrawnAt !== null,
      isWithheld: row.withheldAt !== null,
    },
  }
  return { id: row.id, versionId: row.version.id, slug: row.version.summary.slug, about }
}
