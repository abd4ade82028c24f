import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { openInsideTo } from '@/lib/dialogues/facts'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { frontContent, partTexts } from '@/lib/summaries/content'
import {
  aboutSummary,
  aboutVersion,
  summaryFactsSelect,
  versionFactsSelect,
} from '@/lib/summaries/facts'
import { draftsOpenTo } from '@/lib/summaries/visibility'
import { dialogueSelect } from '@/lib/summaries/version-page'
import { givenOf, type Given } from './marks'
import type { AboutReview } from './rules'

const select = {
  ...summaryFactsSelect,
  slug: true,
  dialogue: { select: { ...summaryFactsSelect.dialogue.select, ...dialogueSelect } },
  versions: {
    orderBy: { number: 'desc' },
    select: {
      ...versionFactsSelect,
      number: true,
      title: true,
      brief: true,
      participation: true,
      changeNote: true,
      reviewWaived: true,
      reviews: {
        orderBy: { opensAt: 'desc' },
        select: { id: true, opensAt: true, closesAt: true, endedAt: true, given: true },
      },
    },
  },
} as const satisfies Prisma.SummarySelect

/**
 * The newest version of a summary of a dialogue in which the actor takes part or works, with its review; whether they
 * may read it, the rules say. Absent or outside: "not found".
 */
export async function reviewed(reader: Reader, actor: Actor, slug: string) {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const row = await reader.summary.findFirst({
    where: { AND: [{ slug }, { OR: [{ dialogue: openInsideTo(actor) }, draftsOpenTo(actor)] }] },
    select,
  })
  const version = row?.versions[0]
  if (!row || !version) throw notFound()
  const about: AboutReview = {
    ...aboutVersion(aboutSummary(row), version),
    review: version.reviews[0] ?? null,
  }
  return { row, version, about }
}

export type Reviewed = Awaited<ReturnType<typeof reviewed>>

/** The same for a change: all who write, release, publish or review a summary wait for each other. */
export async function lockReviewed(tx: Transaction, actor: Actor, slug: string): Promise<Reviewed> {
  const { row } = await reviewed(tx, actor, slug)
  await tx.$queryRaw`SELECT 1 FROM summary WHERE id = ${row.id}::uuid FOR UPDATE`
  return reviewed(tx, actor, slug)
}

/** The marks of what stands in a version now. */
export async function givenNow(reader: Reader, version: Reviewed['version']): Promise<Given> {
  const parts = await reader.summaryPart.findMany({
    where: { versionId: version.id },
    include: { citations: true },
  })
  return givenOf(
    frontContent(version),
    parts.map((part) => ({
      key: part.key,
      texts: partTexts(part),
      cited: part.citations.map(
        ({ contributionId, interviewId, startSecond, noteId, itemId, isAgainst }) =>
          [contributionId, interviewId, startSecond, noteId, itemId, isAgainst].join(' '),
      ),
    })),
  )
}
