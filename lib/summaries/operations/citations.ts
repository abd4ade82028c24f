import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { citableIds } from '@/lib/contributions/queries/citable'
import { citableInterviewsBySlug } from '@/lib/interviews/cited'
import { clockTime } from '@/lib/cues/write'
import { transaction } from '@/lib/platform/db'
import { Refusal, notFound } from '@/lib/platform/refusal'
import { hasTwoSides, limits, type CitedMoment, type CiteInput } from '../schema'
import { leaveMark, lockPart } from './lock'

type Cited = { slug: string; partId: string }

/**
 * Lets a part stand on views and interviews of its dialogue that the actor may read. What is kept is the reference:
 * the words are asked for by every reader's own request. What the part cites already stays as it is.
 */
export async function cite(actor: Actor, input: CiteInput): Promise<Cited> {
  const { partId, side = 'for' } = input
  const views = [...new Set(input.views)]
  const { interviews = [], moments = [] } = input
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id: partId })
    const dialogueId = about.dialogue.id
    const contributionIds = await citableIds(tx, actor, dialogueId, views)
    const slugs = [...interviews, ...moments.map(({ slug }) => slug)]
    const found = await citableInterviewsBySlug(tx, actor, dialogueId, slugs)
    // Of another dialogue, held, withdrawn or hidden from whoever cites: there is nothing to cite.
    if (contributionIds.length < views.length || slugs.some((slug) => !found.has(slug)))
      throw notFound()
    const cited = await tx.citation.findMany({
      where: { partId },
      select: { contributionId: true, interviewId: true, startSecond: true, order: true },
      orderBy: { order: 'asc' },
    })
    const added = [
      ...contributionIds.map((contributionId) => ({ ...nothing, contributionId })),
      ...interviews.map((slug) => ({ ...nothing, interviewId: found.get(slug)?.id ?? null })),
      ...moments.map((moment) => within(moment, found.get(moment.slug))),
    ].filter(
      (one, index, all) =>
        !cited.some((known) => isSame(known, one)) &&
        all.findIndex((other) => isSame(other, one)) === index,
    )
    if (added.length === 0) return { slug: row.slug, partId }
    if (cited.length + added.length > limits.citations)
      throw new Refusal('invalid', 'tooManyCitations', { params: { maximum: limits.citations } })
    const next = (cited.at(-1)?.order ?? 0) + 1
    await tx.citation.createMany({
      data: added.map((one, index) => ({
        ...one,
        partId,
        order: next + index,
        isAgainst: side === 'against' && hasTwoSides(part.kind),
      })),
    })
    await leaveMark(tx, actor, about)
    return { slug: row.slug, partId }
  })
}

type Place = {
  contributionId: string | null
  interviewId: string | null
  startSecond: number | null
}

const nothing = { contributionId: null, interviewId: null, startSecond: null, endSecond: null }

/** A moment is known by where it begins. */
const isSame = (a: Place, b: Place) =>
  a.contributionId === b.contributionId &&
  a.interviewId === b.interviewId &&
  a.startSecond === b.startSecond

/** Nothing is said after the end. */
function within(
  { start, end }: CitedMoment,
  interview: { id: string; durationSeconds: number | null } | undefined,
) {
  const last = interview?.durationSeconds ?? null
  if (last !== null && start >= last) {
    throw new Refusal('invalid', 'momentBeyond', {
      field: 'moments',
      params: { end: clockTime(last) },
    })
  }
  const endSecond = end !== null && last !== null ? Math.min(Math.ceil(end), last) : end
  return {
    ...nothing,
    interviewId: interview?.id ?? null,
    startSecond: Math.floor(start),
    endSecond: endSecond === null ? null : Math.ceil(endSecond),
  }
}

export async function removeCitation(actor: Actor, { id }: { id: string }): Promise<Cited> {
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { citations: { some: { id } } })
    await tx.citation.delete({ where: { id }, select: { id: true } })
    await leaveMark(tx, actor, about)
    return { slug: row.slug, partId: part.id }
  })
}
