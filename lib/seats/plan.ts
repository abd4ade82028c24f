import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import type { GroupSeats, Pool, SeatPlan } from './allocation'

type Stored = {
  groups: readonly ({ group: StakeholderGroup } & GroupSeats)[]
  criteria: readonly { id: string; minimum: number }[]
  blocks: readonly {
    id: string
    seats: number
    returnsTo: StakeholderGroup | null
    returned: number | null
  }[]
}

/** Whose places somebody takes; `everybody` where the plan doesn't count by groups, or they have none. */
export function poolOf(group: StakeholderGroup | null, isByGroup: boolean): Pool {
  return isByGroup ? (group ?? 'everybody') : 'everybody'
}

/**
 * The rule that an allocation keeps, from what is stored. Without groups there is one pool for everybody; without
 * a limit there are places for all. What is left of a block that went back to a group raises that group's figures.
 */
export function planFrom(
  capacity: number | null,
  stored: Stored | null,
  holders: readonly { blockId: string | null }[],
): SeatPlan {
  const total = capacity ?? Infinity
  const everybody = { target: capacity ?? 0, minimum: 0, maximum: total }
  if (!stored) return { total, setAside: 0, groups: { everybody }, criteria: [] }
  const usedOf = (id: string) => holders.filter(({ blockId }) => blockId === id).length
  const groups = stored.groups.map(({ group, target, minimum, maximum }) => {
    const back = sumOf(
      stored.blocks.map(({ returnsTo, returned }) => (returnsTo === group ? (returned ?? 0) : 0)),
    )
    return [
      group,
      { target: target + back, minimum: minimum + back, maximum: maximum + back },
    ] as const
  })
  return {
    total,
    setAside: sumOf(
      stored.blocks
        .filter(({ returned }) => returned === null)
        .map(({ id, seats }) => Math.max(0, seats - usedOf(id))),
    ),
    groups: groups.length > 0 ? Object.fromEntries(groups) : { everybody },
    criteria: stored.criteria.map(({ id, minimum }) => ({ name: id, minimum })),
  }
}

/** What makes a plan impossible to keep, with what it is about. */
export type Flaw =
  | { code: 'minimumAboveTarget' | 'targetAboveMaximum'; group: StakeholderGroup }
  | { code: 'minimaAboveTotal'; sum: number; places: number }
  | { code: 'maximaBelowTotal'; sum: number; places: number }
  | { code: 'criterionAboveTotal'; criterion: string; minimum: number; places: number }

/**
 * Everything in a plan that no allocation could fulfil: figures that contradict each other, minima for which there
 * are not places enough, maxima that leave places nobody may have. Empty for a plan that can be kept.
 */
export function flawsOf(plan: SeatPlan): Flaw[] {
  const places = plan.total - plan.setAside
  const wanted = stakeholderGroups.flatMap((group) => {
    const seats = plan.groups[group]
    return seats ? [{ group, ...seats }] : []
  })
  const minima = sumOf(wanted.map(({ minimum }) => minimum))
  const maxima = sumOf(wanted.map(({ maximum }) => maximum))
  return [
    ...wanted.flatMap(({ group, minimum, target, maximum }): Flaw[] => [
      ...(minimum > target ? [{ code: 'minimumAboveTarget' as const, group }] : []),
      ...(target > maximum ? [{ code: 'targetAboveMaximum' as const, group }] : []),
    ]),
    ...(minima > places ? [{ code: 'minimaAboveTotal' as const, sum: minima, places }] : []),
    // Without groups there is one pool, which takes all.
    ...(wanted.length > 0 && maxima < places
      ? [{ code: 'maximaBelowTotal' as const, sum: maxima, places }]
      : []),
    ...plan.criteria.flatMap(({ name, minimum }): Flaw[] =>
      minimum > places ? [{ code: 'criterionAboveTotal', criterion: name, minimum, places }] : [],
    ),
  ]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
