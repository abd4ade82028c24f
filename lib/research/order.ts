/**
 * The ids in their new order: one of those that somebody sees stands before the one that it stood behind. What they don't see
 * keeps its place among the others.
 */
export function oneEarlier(all: readonly string[], seen: readonly string[], id: string): string[] {
  const before = seen[seen.indexOf(id) - 1]
  if (before === undefined) return [...all]
  const others = all.filter((each) => each !== id)
  others.splice(others.indexOf(before), 0, id)
  return others
}
