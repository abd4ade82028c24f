import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { isBlank } from '@/lib/platform/translated'
import { db } from '@/lib/platform/db'
import { frontContent } from './content'
import { aboutSummary, aboutVersion, summaryFactsSelect, versionFactsSelect } from './facts'
import { draftsOpenTo } from './visibility'

export type Waiting = { kind: string; count: number; oldest: Date | null; path: string }

const verbs = {
  summaryConsent: 'summary.releaseConsent',
  summaryEditing: 'summary.releaseEditing',
  summaryPublish: 'summary.publish',
} as const

const kinds = ['summaryConsent', 'summaryEditing', 'summaryPublish'] as const

/**
 * Drafts that wait for something which this actor may do: a release, or the publishing. A draft without a brief or
 * without parts is still being written and waits for nobody.
 */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const rows = await db().summary.findMany({
    where: { AND: [{ dialogueId, state: { not: 'withdrawn' } }, draftsOpenTo(actor)] },
    select: {
      ...summaryFactsSelect,
      slug: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          ...versionFactsSelect,
          title: true,
          brief: true,
          participation: true,
          changeNote: true,
          createdAt: true,
          _count: { select: { parts: true } },
        },
      },
    },
  })
  const drafts = rows.flatMap((row) => {
    const [newest] = row.versions
    const isReady = newest && newest._count.parts > 0 && !isBlank(frontContent(newest).brief)
    if (!isReady || newest.publishedAt) return []
    const about = aboutVersion(aboutSummary(row), newest)
    return [{ slug: row.slug, since: newest.createdAt, about }]
  })
  return kinds.flatMap((kind): Waiting[] => {
    const given = kind === 'summaryConsent' ? 'consent' : 'editing'
    const mine = drafts
      .filter(({ about }) => can(actor, verbs[kind], about))
      .filter(({ about }) => kind === 'summaryPublish' || about.version.releasedBy[given] === null)
      .sort((a, b) => a.since.getTime() - b.since.getTime())
    const [first] = mine
    if (!first) return []
    return [
      { kind, count: mine.length, oldest: first.since, path: `/manage/summaries/${first.slug}` },
    ]
  })
}
