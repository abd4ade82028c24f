import { estimates, together, type Counts } from './estimate'
import { countsOf, isShown } from './figures'
import { verdict, type Verdict } from './labels'
import type { GroupFigure, Outcome } from './outcome'
import { fewest, isTellable } from '@/lib/registrations/bands'

/**
 * What J and the label would be if some answers counted that don't, or some didn't that do. It follows from published
 * figures and from figures of those people under the same rules, five at least in each group: never from the answers.
 */
export type Otherwise<Group extends string> = {
  /** J */
  agree: number
  verdict: Verdict<Group>
}

type Before<Group extends string> = Pick<Verdict<Group>, 'label' | 'stance'> | null

/** As if the answers held out counted: what facilitators look at when many new accounts arrive at once. */
export function withHeldOut<Group extends string>(
  told: Outcome<Group>,
  heldOut: readonly GroupFigure<Group>[],
  pull: number,
  before: Before<Group>,
): Otherwise<Group> | null {
  return countedAgain(told, heldOut, pull, before, ({ figure }, more) => {
    if (!isShown(figure)) return null
    return more && isShown(more) ? sum(countsOf(figure), countsOf(more), 1) : countsOf(figure)
  })
}

/**
 * As if the few who answer most had not answered. Fifths can't be taken from one another, and four people left over
 * would be a figure of four: then nothing is told.
 */
export function withoutMostActive<Group extends string>(
  told: Outcome<Group>,
  mostActive: readonly GroupFigure<Group>[],
  pull: number,
  before: Before<Group>,
): Otherwise<Group> | null {
  return countedAgain(told, mostActive, pull, before, ({ figure }, less) => {
    if (!isShown(figure)) return null
    if (!less || less.kind === 'absent') return countsOf(figure)
    if (!isShown(less) || figure.kind === 'bands' || less.kind === 'bands') return null
    const left = sum(countsOf(figure), countsOf(less), -1)
    const isExact = figure.kind === 'counts' && less.kind === 'counts'
    return isEnough(left) && (!isExact || isToldWhole(left)) ? left : null
  })
}

const isEnough = ({ agree, disagree, answered }: Counts) =>
  answered >= fewest && agree >= 0 && disagree >= 0 && agree + disagree <= answered

/** No part is one to four people. */
const isToldWhole = ({ agree, disagree, answered }: Counts) =>
  [agree, disagree, answered - agree - disagree].every(isTellable)

function countedAgain<Group extends string>(
  told: Outcome<Group>,
  others: readonly GroupFigure<Group>[],
  pull: number,
  before: Before<Group>,
  count: (
    own: GroupFigure<Group>,
    other: GroupFigure<Group>['figure'] | undefined,
  ) => Counts | null,
): Otherwise<Group> | null {
  const isHidden = others.some(({ isExpected, figure }) => isExpected && figure.kind === 'hidden')
  if (told.together === null || isHidden) return null
  const groups: { group: Group; counts: Counts }[] = []
  for (const own of told.groups) {
    if (!own.isExpected) continue
    const counts = count(own, others.find(({ group }) => group === own.group)?.figure)
    if (counts === null) return null
    groups.push({ group: own.group, counts })
  }
  const estimated = estimates(
    groups.map(({ counts }) => counts),
    pull,
  )
  const joint = together(estimated)
  const again = groups.flatMap((each, index) => {
    const estimate = estimated[index]
    return estimate ? [{ ...each, estimate }] : []
  })
  return { agree: joint.agree, verdict: verdict(again, joint, before) }
}

const sum = (one: Counts, other: Counts, sign: 1 | -1): Counts => ({
  agree: one.agree + sign * other.agree,
  disagree: one.disagree + sign * other.disagree,
  answered: one.answered + sign * other.answered,
})

/** Whether a reader would be told something else: then the page says so. */
export function readsOtherwise<Group extends string>(
  told: Verdict<Group>,
  otherwise: Otherwise<Group> | null | undefined,
): boolean {
  if (!otherwise) return false
  const { label, stance } = otherwise.verdict
  return label !== told.label || stance !== told.stance
}
