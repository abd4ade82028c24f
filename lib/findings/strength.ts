import type { GroupStance } from './counts'

/** The groups that a dialogue may expect; others are shown and never counted. */
export const coreGroups = ['government', 'civilSociety', 'industry', 'miners'] as const

export type Strength = 'allGroups' | 'mostGroups' | 'severalGroups' | 'singleGroup' | 'contested'

export type Evidence<Group extends string> = {
  /** Cited for what was said against the finding. */
  isAgainst: boolean
  /** Whose words they are; none for a note or a document, which don't say who spoke. */
  groups: readonly Group[]
  /** Where the groups stand towards it, as published; empty where nothing was. */
  stances: readonly GroupStance<Group>[]
}

export type Proposal<Group extends string> = {
  /** Null: no expected group is heard in the evidence. */
  strength: Strength | null
  /** The broadest that may be published; contested may be chosen at any time. */
  broadest: Exclude<Strength, 'contested'>
  /** Expected core groups that say so. */
  behind: Group[]
  /** Others that say so: shown, never counted. */
  beside: Group[]
  /** Expected core groups that say the opposite. */
  against: Group[]
  expected: Group[]
}

/** Of the groups that a dialogue expects those that count; where none is named, the four. */
export function expectedCore<Group extends string>(expected: readonly Group[]): Group[] {
  const core = coreGroups.filter((group) => expected.some((each) => each === group))
  // The four are groups of every dialogue; the type can't know.
  return (core.length > 0 ? core : [...coreGroups]) as string[] as Group[]
}

/**
 * What the evidence carries: for each group whether somebody of it says so or its published answers do. Answers count
 * more than a voice: a group that isn't persuaded of a view doesn't stand behind it, whoever of it wrote it.
 */
export function proposed<Group extends string>(
  expectedGroups: readonly Group[],
  evidence: readonly Evidence<Group>[],
): Proposal<Group> {
  const expected = expectedCore(expectedGroups)
  const supporting = evidence.filter(({ isAgainst }) => !isAgainst)
  const rejecting = new Set(
    supporting.flatMap(({ stances }) =>
      stances.flatMap(({ group, stance }) => (stance === 'against' ? [group] : [])),
    ),
  )
  const behindAny = new Set(
    supporting.flatMap(supportersOf).filter((group) => !rejecting.has(group)),
  )
  const objecting = evidence.filter(({ isAgainst }) => isAgainst).flatMap(({ groups }) => groups)
  const behind = expected.filter((group) => behindAny.has(group))
  const against = expected.filter(
    (group) => rejecting.has(group) || (objecting.includes(group) && !behindAny.has(group)),
  )
  const broadest = scale(behind.length, expected.length)
  return {
    strength: behind.length === 0 ? null : against.length > 0 ? 'contested' : broadest,
    broadest,
    behind,
    beside: [...behindAny].filter((group) => !expected.includes(group)),
    against,
    expected,
  }
}

function supportersOf<Group extends string>({ groups, stances }: Evidence<Group>): Group[] {
  const unpersuaded = stances.flatMap(({ group, stance }) =>
    stance === 'notPersuaded' || stance === 'against' ? [group] : [],
  )
  const backing = stances.flatMap(({ group, stance }) => (stance === 'backs' ? [group] : []))
  return [...groups, ...backing].filter((group) => !unpersuaded.includes(group))
}

/** "All" takes two groups at least: where one alone is expected, it is a single group. */
function scale(behind: number, expected: number): Exclude<Strength, 'contested'> {
  if (behind >= 2 && behind === expected) return 'allGroups'
  if (behind >= 3) return 'mostGroups'
  return behind === 2 ? 'severalGroups' : 'singleGroup'
}

const breadth: Record<Exclude<Strength, 'contested'>, number> = {
  singleGroup: 1,
  severalGroups: 2,
  mostGroups: 3,
  allGroups: 4,
}

/** Claims no more than the evidence carries. Contested claims nothing about how many. */
export function isCarried(
  strength: Strength,
  { broadest }: Pick<Proposal<string>, 'broadest'>,
): boolean {
  return strength === 'contested' || breadth[strength] <= breadth[broadest]
}
