import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { notFound } from '@/lib/platform/refusal'
import { frontDifference, partsDifference, type ComparedPart } from './difference'
import { summaryPage, type SummaryPage } from './queries'
import type { Quote } from './quotes'

/**
 * What one published version changed of another. Quotes are references, resolved for this reader now: a withdrawn view
 * is a gap here as it is in both versions.
 */
export async function changesBetween(
  actor: Actor,
  slug: string,
  { from, to }: { from: string | null; to: string | null },
) {
  const after = await summaryPage(actor, slug, to ?? undefined)
  if (after.kind === 'tombstone') return after
  const at = after.versions.findIndex(({ label }) => label === after.label)
  const earlier = from ?? after.versions[at + 1]?.label
  if (earlier === undefined) throw notFound()
  const before = await summaryPage(actor, slug, earlier)
  if (before.kind === 'tombstone') return before
  return {
    kind: 'changes' as const,
    slug,
    title: after.title,
    from: before.label,
    to: after.label,
    changeNote: after.changeNote,
    front: frontDifference(before, after),
    parts: partsDifference(before.parts.map(compared), after.parts.map(compared)),
  }
}

export type SummaryChanges = Extract<
  Awaited<ReturnType<typeof changesBetween>>,
  { kind: 'changes' }
>

function compared(part: SummaryPage['parts'][number]): ComparedPart<Quote> {
  const { quotes, quotesAgainst, references, ...texts } = part
  const all = [...quotes, ...quotesAgainst]
  return {
    ...texts,
    groups: [...part.groups],
    references: references.flatMap(({ citationId, id }) => {
      const of = all.find((each) => each.citationId === citationId)
      return of ? [{ id, of }] : []
    }),
  }
}
