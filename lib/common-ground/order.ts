import type { Outcome } from './outcome'

type Ranked = Outcome<string> & { id: string; isNew?: boolean }

/**
 * The order of the list: by the weakest group, never by a pooled per cent; then by what the groups are worth together,
 * then by the number of answers. Views that some expected group hasn't answered enough come after;
 * new ones at the end, in no order but that of their random ids.
 */
export function inOrder<View extends Ranked>(views: readonly View[]): View[] {
  return [...views].sort((one, other) => {
    const [ones, others] = [keys(one), keys(other)]
    const at = ones.findIndex((key, index) => key !== others[index])
    if (at >= 0) return (others[at] ?? 0) - (ones[at] ?? 0)
    return one.id < other.id ? -1 : 1
  })
}

function keys({ together, partly, answered, isNew }: Ranked): number[] {
  if (isNew && !together) return [-1, 0, 0, 0]
  return [
    together ? 1 : 0,
    together?.weakest ?? partly?.weakest ?? -1,
    together?.agree ?? 0,
    answered?.count ?? 0,
  ]
}
