import type { Counts, Estimate, Together } from './estimate'

export type Label =
  'commonGround' | 'emerging' | 'groupsDiffer' | 'opposed' | 'incomplete' | 'tooFew'

/** What stands behind a label, of one group. "Against" only where a majority of it disagrees, not where it is unsure. */
export type Standing = 'absent' | 'few' | 'notPersuaded' | 'against'

export type Verdict<Group extends string> = {
  /** Null where nothing is shown either way: a small room rarely proves opposition, so no label isn't agreement. */
  label: Label | null
  /** Common ground and emerging are also found in shared disagreement. */
  stance: 'agree' | 'disagree'
  /** The groups that a label names: absent, too few, not persuaded, against. */
  groups: { group: Group; is: Standing }[]
}

export type GroupEstimate<Group extends string> = {
  group: Group
  counts: Counts
  estimate: Estimate
}

const commonGround = 0.9
const emerging = 0.7
/** A label once shown is withdrawn only this far below its threshold. */
const slack = 0.05
const sure = 0.9
const gap = 0.2

/**
 * The label of a view on which every expected group has enough answers to be shown.
 * @param before what was published last, null for nothing or after moderation
 */
export function verdict<Group extends string>(
  groups: readonly GroupEstimate<Group>[],
  joint: Together,
  before: Pick<Verdict<Group>, 'label' | 'stance'> | null,
): Verdict<Group> {
  for (const label of ['commonGround', 'emerging'] as const) {
    for (const stance of ['agree', 'disagree'] as const) {
      const threshold = label === 'commonGround' ? commonGround : emerging
      const held = holds(label, before) && before?.stance === stance
      if (joint[stance] >= threshold - (held ? slack : 0) && isBackedByAll(groups, stance)) {
        return { label, stance, groups: [] }
      }
    }
  }
  const apart = groups.filter(({ estimate }) => estimate.majorityAgrees <= 1 - sure)
  const someAgree = groups.some(({ estimate }) => estimate.majorityAgrees >= sure)
  if (someAgree && apart.length > 0) {
    const named = apart.map(standing)
    const label = named.some(({ is }) => is === 'against') ? 'opposed' : 'groupsDiffer'
    return { label, stance: 'agree', groups: named }
  }
  const behind = trailing(groups)
  if (behind.length > 0) {
    return { label: 'groupsDiffer', stance: 'agree', groups: behind.map(standing) }
  }
  return { label: null, stance: 'agree', groups: [] }
}

/**
 * Where few of a group have answered, its estimate leans on the others; however much these agree, what more of a group
 * reject than back isn't shared.
 */
function isBackedByAll<Group extends string>(
  groups: readonly GroupEstimate<Group>[],
  stance: 'agree' | 'disagree',
): boolean {
  const across = stance === 'agree' ? 'disagree' : 'agree'
  return groups.every(({ counts }) => counts[stance] > counts[across])
}

/** Whoever was shown as common ground was emerging all the more. */
function holds(
  label: 'commonGround' | 'emerging',
  before: Pick<Verdict<string>, 'label'> | null,
): boolean {
  return before?.label === label || (label === 'emerging' && before?.label === 'commonGround')
}

/** Groups whose interval ends below where that of the most favourable begins, and by a gap that matters. */
function trailing<Group extends string>(groups: readonly GroupEstimate<Group>[]) {
  const highest = Math.max(...groups.map(({ estimate }) => estimate.low))
  const most = Math.max(...groups.map(({ estimate }) => estimate.mean))
  return groups.filter(({ estimate }) => estimate.high < highest && most - estimate.mean >= gap)
}

function standing<Group extends string>({ group, estimate }: GroupEstimate<Group>) {
  const is: Standing = estimate.majorityDisagrees >= sure ? 'against' : 'notPersuaded'
  return { group, is }
}
