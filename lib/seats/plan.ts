import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import type { SeatPlan } from './allocation'

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
    ...(maxima < places ? [{ code: 'maximaBelowTotal' as const, sum: maxima, places }] : []),
    ...plan.criteria.flatMap(({ name, minimum }): Flaw[] =>
      minimum > places ? [{ code: 'criterionAboveTotal', criterion: name, minimum, places }] : [],
    ),
  ]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
