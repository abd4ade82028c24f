import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { citableIds } from '@/lib/contributions/queries/citable'
import { citableInterviewIds } from '@/lib/interviews/cited'
import { transaction } from '@/lib/platform/db'
import { Refusal, notFound } from '@/lib/platform/refusal'
import { limits, type CiteInput } from '../schema'
import { leaveMark, lockPart } from './lock'

type Cited = { slug: string; partId: string }

/**
 * Lets a part stand on views and interviews of its dialogue that the actor may read. What is kept is the reference:
 * the words are asked for by every reader's own request. What the part cites already stays as it is.
 */
export async function cite(actor: Actor, input: CiteInput): Promise<Cited> {
  const { partId, side = 'for' } = input
  const views = [...new Set(input.views)]
  const interviews = [...new Set(input.interviews)]
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id: partId })
    const dialogueId = about.dialogue.id
    const contributionIds = await citableIds(tx, actor, dialogueId, views)
    const interviewIds = await citableInterviewIds(tx, actor, dialogueId, interviews)
    // Of another dialogue, held, withdrawn or hidden from whoever cites: there is nothing to cite.
    if (contributionIds.length < views.length || interviewIds.length < interviews.length)
      throw notFound()
    const cited = await tx.citation.findMany({
      where: { partId },
      select: { contributionId: true, interviewId: true, order: true },
      orderBy: { order: 'asc' },
    })
    const added = [
      ...contributionIds.map((contributionId) => ({ contributionId, interviewId: null })),
      ...interviewIds.map((interviewId) => ({ contributionId: null, interviewId })),
    ].filter(
      (one) =>
        !cited.some(
          (known) =>
            known.contributionId === one.contributionId && known.interviewId === one.interviewId,
        ),
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
        // A section has one side only.
        isAgainst: side === 'against' && part.kind !== 'section',
      })),
    })
    await leaveMark(tx, actor, about)
    return { slug: row.slug, partId }
  })
}

export async function removeCitation(actor: Actor, { id }: { id: string }): Promise<Cited> {
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { citations: { some: { id } } })
    await tx.citation.delete({ where: { id }, select: { id: true } })
    await leaveMark(tx, actor, about)
    return { slug: row.slug, partId: part.id }
  })
}
