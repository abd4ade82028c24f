import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import type { Waiting } from '@/lib/desk/waiting'
import { db } from '@/lib/platform/db'
import {
  aboutSummary,
  aboutVersion,
  summaryFactsSelect,
  versionFactsSelect,
} from '@/lib/summaries/facts'
import { draftsOpenTo } from '@/lib/summaries/visibility'

const open = { answeredAt: null, withdrawnAt: null } as const

/**
 * Objections to drafts that this actor may answer. They wait until the day on which the review ends, for nothing is
 * published before each has its answer.
 */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const rows = await db().summary.findMany({
    where: {
      AND: [
        { dialogueId, state: { not: 'withdrawn' } },
        { versions: { some: { publishedAt: null, objections: { some: open } } } },
        draftsOpenTo(actor),
      ],
    },
    select: {
      ...summaryFactsSelect,
      slug: true,
      versions: {
        where: { publishedAt: null },
        select: {
          ...versionFactsSelect,
          reviews: { orderBy: { opensAt: 'desc' }, take: 1, select: { closesAt: true } },
          objections: {
            where: open,
            select: { personId: true, attribution: true, withheldAt: true, day: true },
          },
        },
      },
    },
  })
  const mine = rows.flatMap((row) =>
    row.versions.flatMap((version) =>
      version.objections
        .filter(({ personId, attribution, withheldAt }) =>
          can(actor, 'objection.answer', {
            ...aboutVersion(aboutSummary(row), version),
            objection: {
              personId,
              isAnonymous: attribution === 'anonymous',
              isWithdrawn: false,
              isWithheld: withheldAt !== null,
            },
          }),
        )
        .map(({ day }) => ({ day, slug: row.slug, until: version.reviews[0]?.closesAt ?? null })),
    ),
  )
  // What is due first stands behind the button.
  const [first] = mine.sort((a, b) => (a.until?.getTime() ?? 0) - (b.until?.getTime() ?? 0))
  if (!first) return []
  return [
    {
      ...{ kind: 'objections', count: mine.length, until: first.until },
      oldest: new Date(Math.min(...mine.map(({ day }) => day.getTime()))),
      path: `/manage/summaries/${first.slug}/objections`,
    },
  ]
}
