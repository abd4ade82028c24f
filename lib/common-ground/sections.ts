import type { Verdict } from './labels'
import type { GroupFigure } from './outcome'

/** The parts of the page in the order in which they are read: common ground first, who was not heard last. */
export const sections = [
  'commonGround',
  'emerging',
  'shared',
  'differ',
  'open',
  'new',
  'notHeard',
] as const
export type Section = (typeof sections)[number]

/** Agreement and shared disagreement are both common ground; a page that mixes them would be misread. */
export function sectionOf(
  { label, stance }: Pick<Verdict<string>, 'label' | 'stance'>,
  isNew = false,
): Section {
  switch (label) {
    case 'commonGround':
      return stance === 'agree' ? 'commonGround' : 'shared'
    case 'emerging':
      return stance === 'agree' ? 'emerging' : 'shared'
    case 'groupsDiffer':
    case 'opposed':
      return 'differ'
    case 'incomplete':
    case 'tooFew':
      return isNew ? 'new' : 'notHeard'
    case null:
      return 'open'
  }
}

/**
 * The expected groups that have answered none of these views: named above everything else, because a page full of
 * agreement among those who came reads as if all had come.
 */
export function absentGroups<Group extends string>(
  rows: readonly { told: { groups: readonly GroupFigure<Group>[] } }[],
): Group[] {
  const expected = (rows[0]?.told.groups ?? []).filter(({ isExpected }) => isExpected)
  return expected.flatMap(({ group }) =>
    rows.every(({ told }) =>
      told.groups.some((each) => each.group === group && each.figure.kind === 'absent'),
    )
      ? [group]
      : [],
  )
}
