import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { citedContributions } from '@/lib/contributions/queries/cited'
import type { ShownView } from '@/lib/contributions/shown'
import { citedInterviews, type CitedInterview } from '@/lib/interviews/cited'
import type { Moment } from '@/lib/interviews/moment'
import { saidAt, type Said } from '@/lib/interviews/said-at'
import { citedItems, type CitedItem } from '@/lib/library/cited'
import { citedNotes, type CitedNote } from '@/lib/notes/cited'
import type { Prisma } from '@/lib/platform/db'

export type Quote =
  | {
      kind: 'view'
      citationId: string
      publicId: string
      dialogueSlug: string
      content: NonNullable<ShownView['content']>
    }
  | {
      kind: 'interview'
      citationId: string
      interview: CitedInterview
      /** None for the whole of it. */
      moment: Moment | null
      /** What is said then, by language. */
      said: Said[]
    }
  | { kind: 'note'; citationId: string; note: CitedNote }
  | { kind: 'document'; citationId: string; item: CitedItem; locator: string | null }
  /** Neutral on purpose: it never says who took it away, nor anything of what it was. */
  | { kind: 'gap'; citationId: string; why: 'withdrawn' | 'documentWithdrawn' | 'notShown' }

export type CitationRow = {
  id: string
  isAgainst: boolean
  contributionId: string | null
  interviewId: string | null
  startSecond: number | null
  endSecond: number | null
  noteId: string | null
  itemId: string | null
  locator: string | null
}

/** The columns of a citation that say what it shows. */
export const citationSelect = {
  ...{ id: true, isAgainst: true, contributionId: true, interviewId: true },
  ...{ startSecond: true, endSecond: true, noteId: true, itemId: true, locator: true },
} as const satisfies Prisma.CitationSelect

/**
 * What these citations show to this reader now. Asked anew at every request and never kept: a view that its author
 * withdraws is gone from every version with the next request, whoever took it away and by whatever process.
 */
export async function quotesFor(
  actor: Actor,
  citations: readonly CitationRow[],
): Promise<(citation: CitationRow) => Quote> {
  const moments = citations.flatMap((citation) => {
    const moment = momentOf(citation)
    const { interviewId } = citation
    return interviewId !== null && moment ? [{ interviewId, moment }] : []
  })
  const [views, interviews, said, notes, items] = await Promise.all([
    citedContributions(actor, idsOf(citations, 'contributionId')),
    citedInterviews(actor, idsOf(citations, 'interviewId')),
    saidAt(actor, moments),
    citedNotes(actor, idsOf(citations, 'noteId')),
    citedItems(actor, idsOf(citations, 'itemId')),
  ])
  return (citation) => {
    const { id: citationId, contributionId, interviewId, noteId, itemId, locator } = citation
    const cited = contributionId === null ? undefined : views.get(contributionId)
    if (cited?.kind === 'view' && cited.view.content) {
      const { view, slug } = cited
      const { content } = cited.view
      return { kind: 'view', citationId, publicId: view.publicId, dialogueSlug: slug, content }
    }
    if (cited?.kind === 'tombstone') return { kind: 'gap', citationId, why: 'withdrawn' }
    const interview = interviewId === null ? undefined : interviews.get(interviewId)
    if (interview) {
      const moment = momentOf(citation)
      const words = moment ? said({ interviewId: interview.id, moment }) : []
      return { kind: 'interview', citationId, interview, moment, said: words }
    }
    const note = noteId === null ? undefined : notes.get(noteId)
    if (note) return { kind: 'note', citationId, note }
    const item = itemId === null ? undefined : items.get(itemId)
    if (item?.kind === 'here') return { kind: 'document', citationId, item, locator }
    return { kind: 'gap', citationId, why: item ? 'documentWithdrawn' : 'notShown' }
  }
}

const momentOf = ({ startSecond, endSecond }: CitationRow): Moment | null =>
  startSecond === null ? null : { start: startSecond, end: endSecond }

type Referred = 'contributionId' | 'interviewId' | 'noteId' | 'itemId'

function idsOf(citations: readonly CitationRow[], key: Referred) {
  return [...new Set(citations.flatMap((citation) => citation[key] ?? []))]
}
