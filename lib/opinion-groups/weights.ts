import { viewsPerRound } from '@/lib/contributions/round'

/**
 * How much each view counts for the map: less where many say the same, and less where one author wrote many: over
 * several rounds they share what weight the views of one round have.
 * @param likenesses views that say nearly the same, itself included
 * @param authors a mark of each view's author; null where nobody knows, which counts as an author of its own
 */
export function viewWeights(
  likenesses: Int32Array,
  authors: readonly (string | null)[],
): Float64Array {
  const written = new Map<string, number>()
  for (const author of authors) {
    if (author !== null) written.set(author, (written.get(author) ?? 0) + 1)
  }
  return Float64Array.from(likenesses, (count, view) => {
    const author = authors[view] ?? null
    const views = author === null ? 1 : (written.get(author) ?? 1)
    return Math.min(1, viewsPerRound / views) / Math.max(1, count)
  })
}
