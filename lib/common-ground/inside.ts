import { countsOf, isShown, type Figure } from './figures'

const enough = 10
const evenly = 0.6

/**
 * Whether a group disagrees within itself, so that its mean hides two camps: twice the smaller side is six tenths of
 * those who answered, or more. From the published figure alone.
 */
export function differsInside(figure: Figure): boolean {
  if (!isShown(figure)) return false
  const { agree, disagree, answered } = countsOf(figure)
  // In whole tenths where it can be: a band's middle isn't exact in binary.
  return answered >= enough && 2 * Math.min(agree, disagree) >= evenly * answered - 1e-9
}

/**
 * Of all members of a group, the share that could agree: at least what has agreed, at most also all who haven't
 * answered. Null where the group isn't shown in counts.
 */
export function boundsOf(figure: Figure, members: number): { low: number; high: number } | null {
  if (figure.kind !== 'counts' || members < figure.answered) return null
  const silent = members - figure.answered
  return { low: figure.agree / members, high: (figure.agree + silent) / members }
}
