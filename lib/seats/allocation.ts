import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'

/** Whose places: a group's, or everybody's where an event doesn't count by groups. */
export type Pool = StakeholderGroup | 'everybody'

/** How many people of one group an event wants, needs and takes. */
export type GroupSeats = { target: number; minimum: number; maximum: number }

/** Something across the groups of which an event needs at least so many people: women, people under 30, a language. */
export type Criterion = { name: string; minimum: number }

export type SeatPlan = {
  total: number
  /** Places in blocks that were set aside and not returned yet: nobody is offered one. */
  setAside: number
  /** A group that isn't here has no places. */
  groups: Readonly<Partial<Record<Pool, GroupSeats>>>
  criteria: readonly Criterion[]
}

export type Candidate = {
  id: string
  group: Pool
  /** Names of the criteria that count this person. */
  meets: readonly string[]
}

/** Why this person: what held when the place was given, in figures that anybody can check. */
export type Reason = {
  group: Pool
  /** Places of the group that were held, against its target. */
  held: number
  target: number
  /** Others waited too, in groups that were better filled. */
  wasLeastFilled: boolean
  /** The last places were kept for these, so that those who came first in the group and aren't counted wait on. */
  keptFor: readonly string[]
}

export type Offer = { id: string; reason: Reason }

/** Why nobody is offered a place, although somebody waits. */
export type Obstacle = 'full' | 'maximum' | 'keptForOthers' | 'keptForCriterion'

/**
 * Who is offered the places that are free, one after the other: each time the first who waits in the group that is
 * least filled against its target. `holders` have a place (offered or confirmed); `waiting` stand in the order in
 * which they came. What every other group still lacks of its minimum is kept for it, and so is what a criterion lacks.
 * Groups without a minimum to fill keep nothing from anybody.
 */
export function allocate(
  plan: SeatPlan,
  holders: readonly Candidate[],
  waiting: readonly Candidate[],
): Offer[] {
  const offers: Offer[] = []
  let held = [...holders]
  let queue = [...waiting]
  for (;;) {
    const next = nextOffer(plan, held, queue)
    if (!next) return offers
    offers.push({ id: next.person.id, reason: next.reason })
    held = [...held, next.person]
    queue = queue.filter(({ id }) => id !== next.person.id)
  }
}

/** What stands between a group's first person and a place; null when nothing does. */
export function obstacle(
  plan: SeatPlan,
  holders: readonly Candidate[],
  group: Pool,
): Obstacle | null {
  if (freePlaces(plan, holders) <= 0) return 'full'
  if (countOf(holders, group) >= (plan.groups[group]?.maximum ?? 0)) return 'maximum'
  return freePlaces(plan, holders) > keptForOthers(plan, holders, group) ? null : 'keptForOthers'
}

/** The criteria whose minimum takes up every place that is still free. */
export function pressing(plan: SeatPlan, holders: readonly Candidate[]): string[] {
  const free = freePlaces(plan, holders)
  return plan.criteria
    .filter(({ name, minimum }) => minimum - countMeeting(holders, name) >= free)
    .filter(({ name, minimum }) => minimum > countMeeting(holders, name))
    .map(({ name }) => name)
}

/** Less than 0 when the first is less filled against its target than the second: shares compared without division. */
export function compareFill(a: { held: number; target: number }, b: typeof a): number {
  // A group without a target is filled from the beginning.
  if (a.target === 0 || b.target === 0) return Number(a.target === 0) - Number(b.target === 0)
  return a.held * b.target - b.held * a.target
}

function nextOffer(
  plan: SeatPlan,
  holders: readonly Candidate[],
  waiting: readonly Candidate[],
): { person: Candidate; reason: Reason } | undefined {
  const keptFor = pressing(plan, holders)
  const isCounted = (person: Candidate) => keptFor.every((name) => person.meets.includes(name))
  const choices = [...new Set(waiting.map(({ group }) => group))].flatMap((group) => {
    const target = plan.groups[group]?.target ?? 0
    const index = waiting.findIndex((person) => person.group === group && isCounted(person))
    const person = waiting[index]
    if (!person || obstacle(plan, holders, group)) return []
    return [{ group, target, person, index, held: countOf(holders, group) }]
  })
  // Equally filled: the larger gap, then whoever has waited longest.
  const [first, ...others] = choices.toSorted(
    (a, b) => compareFill(a, b) || b.target - b.held - (a.target - a.held) || a.index - b.index,
  )
  if (!first) return undefined
  const { group, target, person, held } = first
  const wasLeastFilled = others.some((other) => compareFill(first, other) < 0)
  return { person, reason: { group, held, target, wasLeastFilled, keptFor } }
}

function freePlaces({ total, setAside }: SeatPlan, holders: readonly Candidate[]): number {
  return total - setAside - holders.length
}

function keptForOthers({ groups }: SeatPlan, holders: readonly Candidate[], group: Pool): number {
  let kept = 0
  for (const other of stakeholderGroups) {
    const minimum = other === group ? 0 : (groups[other]?.minimum ?? 0)
    kept += Math.max(0, minimum - countOf(holders, other))
  }
  return kept
}

const countOf = (people: readonly Candidate[], group: Pool) =>
  people.filter((person) => person.group === group).length

const countMeeting = (people: readonly Candidate[], name: string) =>
  people.filter(({ meets }) => meets.includes(name)).length
