import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { citedContributions } from '@/lib/contributions/queries/cited'
import type { ShownView } from '@/lib/contributions/shown'
import { citedInterviews, type CitedInterview } from '@/lib/interviews/cited'

export type Quote =
  | {
      kind: 'view'
      citationId: string
      publicId: string
      dialogueSlug: string
      content: NonNullable<ShownView['content']>
    }
  | { kind: 'interview'; citationId: string; interview: CitedInterview }
  /** Neutral on purpose: it never says who took it away, nor anything of what it was. */
  | { kind: 'gap'; citationId: string; why: 'withdrawn' | 'notShown' }

export type CitationRow = {
  id: string
  isAgainst: boolean
  contributionId: string | null
  interviewId: string | null
}

/**
 * What these citations show to this reader now. Asked anew at every request and never kept: a view that its author
 * withdraws is gone from every version with the next request, whoever took it away and by whatever process.
 */
export async function quotesFor(
  actor: Actor,
  citations: readonly CitationRow[],
): Promise<(citation: CitationRow) => Quote> {
  const [views, interviews] = await Promise.all([
    citedContributions(actor, idsOf(citations, 'contributionId')),
    citedInterviews(actor, idsOf(citations, 'interviewId')),
  ])
  return ({ id: citationId, contributionId, interviewId }) => {
    const cited = contributionId === null ? undefined : views.get(contributionId)
    if (cited?.kind === 'view' && cited.view.content) {
      const { view, slug } = cited
      const { content } = cited.view
      return { kind: 'view', citationId, publicId: view.publicId, dialogueSlug: slug, content }
    }
    if (cited?.kind === 'tombstone') return { kind: 'gap', citationId, why: 'withdrawn' }
    const interview = interviewId === null ? undefined : interviews.get(interviewId)
    if (interview) return { kind: 'interview', citationId, interview }
    return { kind: 'gap', citationId, why: 'notShown' }
  }
}

function idsOf(citations: readonly CitationRow[], key: 'contributionId' | 'interviewId') {
  return [...new Set(citations.flatMap((citation) => citation[key] ?? []))]
}
