import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { standingIds } from '@/lib/contributions/queries/citable'
import { standingInterviewIds } from '@/lib/interviews/cited'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { demandReviewed } from '@/lib/reviews/demand'
import { isBlank } from '@/lib/platform/translated'
import { frontContent } from '../content'
import { lockNewest } from './lock'
import { mustBeAsRead } from './release'

/** Publishes the draft. From this moment this version never changes; the lock makes a second click wait and fail. */
export async function publishSummary(
  actor: Actor,
  { slug, revision }: { slug: string; revision?: number },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.publish', about)
    mustBeAsRead(version.revision, revision)
    const { brief, changeNote } = frontContent(version)
    if (isBlank(brief)) throw new Refusal('invalid', 'needsBrief')
    if (version.number > 1 && isBlank(changeNote)) throw new Refusal('invalid', 'needsChangeNote')
    await everyFindingStands(tx, version.id)
    await demandReviewed(tx, version.id)
    await tx.summaryVersion.update({
      where: { id: version.id },
      data: { publishedAt: now() },
      select: { id: true },
    })
    await tx.summary.update({
      where: { id: row.id },
      data: { state: 'published' },
      select: { id: true },
    })
    await record(tx, actor, 'summary.publish', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** A claim whose evidence is gone can't be published: something cited still stands, or a source from outside. */
async function everyFindingStands(tx: Transaction, versionId: string): Promise<void> {
  const parts = await tx.summaryPart.findMany({
    where: { versionId },
    orderBy: { order: 'asc' },
    select: {
      kind: true,
      sources: true,
      // What speaks against a finding is no evidence for it.
      citations: {
        where: { isAgainst: false },
        select: { contributionId: true, interviewId: true },
      },
    },
  })
  if (parts.length === 0) throw new Refusal('invalid', 'needsParts')
  const findings = parts.filter(({ kind }) => kind === 'finding')
  const cited = findings.flatMap(({ citations }) => citations)
  const views = await standingIds(
    tx,
    cited.flatMap(({ contributionId }) => contributionId ?? []),
  )
  const interviews = await standingInterviewIds(
    tx,
    cited.flatMap(({ interviewId }) => interviewId ?? []),
  )
  const bare = findings.findIndex(
    ({ citations, sources }) =>
      !citations.some(
        ({ contributionId, interviewId }) =>
          (contributionId !== null && views.has(contributionId)) ||
          (interviewId !== null && interviews.has(interviewId)),
      ) && !(Array.isArray(sources) && sources.length > 0),
  )
  if (bare >= 0) throw new Refusal('conflict', 'evidenceGone', { params: { number: bare + 1 } })
}
