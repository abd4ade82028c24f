import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { citableIds } from '@/lib/contributions/queries/citable'
import { citableInterviewsBySlug } from '@/lib/interviews/cited'
import { clockTime } from '@/lib/cues/write'
import { citedFor, type Reference } from '@/lib/findings/standing'
import { citableItemsBySlug } from '@/lib/library/cited'
import { citableNoteIds } from '@/lib/notes/cited'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal, notFound } from '@/lib/platform/refusal'
import { hasTwoSides, limits, type CitedMoment, type CiteInput } from '../schema'
import { leaveMark, lockPart } from './lock'

type Cited = { slug: string; partId: string }

/**
 * Lets a part stand on views, interviews, notes and documents that the actor may read. What is kept is the reference:
 * the words are asked for by every reader's own request. What the part cites already stays as it is.
 */
export async function cite(actor: Actor, input: CiteInput): Promise<Cited> {
  const { partId, side = 'for' } = input
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id: partId })
    const wished = await referencesTo(tx, actor, about.dialogue.id, input)
    const cited = await tx.citation.findMany({
      where: { partId },
      select: { ...placeSelect, order: true },
      orderBy: { order: 'asc' },
    })
    const added = wished.filter(
      (one, index, all) =>
        !cited.some((known) => isSame(known, one)) &&
        all.findIndex((other) => isSame(other, one)) === index,
    )
    if (added.length === 0) return { slug: row.slug, partId }
    if (cited.length + added.length > limits.citations)
      throw new Refusal('invalid', 'tooManyCitations', { params: { maximum: limits.citations } })
    const next = (cited.at(-1)?.order ?? 0) + 1
    const forWhom = await citedFor(tx, added)
    await tx.citation.createMany({
      data: added.map((one, index) => ({
        ...one,
        partId,
        order: next + index,
        isAgainst: side === 'against' && hasTwoSides(part.kind),
        knownFor: forWhom(one),
      })),
    })
    await leaveMark(tx, actor, about)
    return { slug: row.slug, partId }
  })
}

type Place = Reference & { startSecond: number | null; locator: string | null }

const placeSelect = {
  ...{ contributionId: true, interviewId: true, startSecond: true },
  ...{ noteId: true, itemId: true, locator: true },
} as const

const nothing = {
  ...{ contributionId: null, interviewId: null, startSecond: null, endSecond: null },
  ...{ noteId: null, itemId: null, locator: null },
}

/** Of another dialogue, held, withdrawn or hidden from whoever cites: there is nothing to cite. */
async function referencesTo(tx: Transaction, actor: Actor, dialogueId: string, input: CiteInput) {
  const { interviews = [], moments = [], documents = [] } = input
  const views = [...new Set(input.views)]
  const notes = [...new Set(input.notes)]
  const contributionIds = await citableIds(tx, actor, dialogueId, views)
  const slugs = [...interviews, ...moments.map(({ slug }) => slug)]
  const found = await citableInterviewsBySlug(tx, actor, dialogueId, slugs)
  const noteIds = await citableNoteIds(tx, actor, dialogueId, notes)
  const items = await citableItemsBySlug(
    tx,
    actor,
    dialogueId,
    documents.map(({ slug }) => slug),
  )
  if (
    contributionIds.length < views.length ||
    noteIds.length < notes.length ||
    slugs.some((slug) => !found.has(slug)) ||
    documents.some(({ slug }) => !items.has(slug))
  )
    throw notFound()
  return [
    ...contributionIds.map((contributionId) => ({ ...nothing, contributionId })),
    ...interviews.map((slug) => ({ ...nothing, interviewId: found.get(slug)?.id ?? null })),
    ...moments.map((moment) => within(moment, found.get(moment.slug))),
    ...noteIds.map((noteId) => ({ ...nothing, noteId })),
    ...documents.map(({ slug, locator }) => ({
      ...nothing,
      itemId: items.get(slug)?.id ?? null,
      locator,
    })),
  ]
}

/** A moment is known by where it begins, a place in a document by its words. */
const isSame = (a: Place, b: Place) =>
  a.contributionId === b.contributionId &&
  a.interviewId === b.interviewId &&
  a.startSecond === b.startSecond &&
  a.noteId === b.noteId &&
  a.itemId === b.itemId &&
  a.locator === b.locator

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
