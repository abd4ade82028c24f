import { totalOf, type Total } from '@/lib/registrations/bands'
import { estimates, together, type Estimate, type Together } from './estimate'
import { answeredOf, bandOfShare, countsOf, isShown, type Figure, type ShareBand } from './figures'
import { verdict, type Standing, type Verdict } from './labels'

export type GroupFigure<Group extends string> = {
  group: Group
  /** Only expected groups enter the joint figures; others are shown beside them. */
  isExpected: boolean
  figure: Figure
}

export type Outcome<Group extends string> = {
  groups: (GroupFigure<Group> & { estimate: Estimate | null })[]
  verdict: Verdict<Group>
  /** Null while a group that is expected is absent or hidden. */
  together: Together | null
  /** Then only this, of the groups that are shown, in bands; null where none is. */
  partly: { weakest: ShareBand; equalWeight: ShareBand } | null
  /** How many people of the expected groups answered: a sum of what is shown, so that nothing can be subtracted. */
  answered: Total
}

/**
 * All that is published of a view, worked out from its published figures and from nothing else: anybody can do it
 * again, and it can't tell what the figures don't.
 */
export function outcome<Group extends string>(
  figures: readonly GroupFigure<Group>[],
  pull: number,
  before: Pick<Verdict<Group>, 'label' | 'stance'> | null,
): Outcome<Group> {
  const centred = figures.flatMap(({ isExpected, figure }) =>
    isExpected && isShown(figure) ? [countsOf(figure)] : [],
  )
  const groups = figures.map((each) => {
    const counts = isShown(each.figure) ? [countsOf(each.figure)] : []
    return { ...each, estimate: estimates(counts, pull, centred)[0] ?? null }
  })
  const expected = groups.filter(({ isExpected }) => isExpected)
  const estimated = expected.flatMap(({ group, figure, estimate }) =>
    estimate === null || !isShown(figure) ? [] : [{ group, counts: countsOf(figure), estimate }],
  )
  const joint = estimated.length > 0 ? together(estimated.map(({ estimate }) => estimate)) : null
  const isWhole = joint !== null && estimated.length === expected.length
  return {
    groups,
    verdict: isWhole ? verdict(estimated, joint, before) : gaps(expected),
    together: isWhole ? joint : null,
    partly:
      isWhole || joint === null
        ? null
        : { weakest: bandOfShare(joint.weakest), equalWeight: bandOfShare(joint.equalWeight) },
    answered: totalOf(expected.map(({ figure }) => answeredOf(figure))),
  }
}

/** Who is missing: groups without any answer first, for they aren't heard at all; else those with too few. */
function gaps<Group extends string>(expected: readonly GroupFigure<Group>[]): Verdict<Group> {
  const named = (kind: Figure['kind'], is: Standing) =>
    expected.filter(({ figure }) => figure.kind === kind).map(({ group }) => ({ group, is }))
  const absent = named('absent', 'absent')
  return absent.length > 0
    ? { label: 'incomplete', stance: 'agree', groups: absent }
    : { label: 'tooFew', stance: 'agree', groups: named('hidden', 'few') }
}
