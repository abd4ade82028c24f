import type { CommitmentStatus, StakeholderGroup } from '@/generated/prisma/enums'
import { listFiltersOf, type ListFilters, type SearchParams } from '@/lib/dialogues/list-filters'
import { groups } from '@/lib/registrations/schema'
import { statuses } from './schema'

/** How the roadmap is narrowed down. The order is always by the day due: nobody chooses what to sort by. */
export type RoadmapFilters = ListFilters & {
  dialogue: string | null
  organisation: string | null
  group: StakeholderGroup | null
  status: CommitmentStatus | null
  overdue: 'yes' | null
  goal: string | null
}

const slug = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^[a-z0-9-]{1,120}$/.test(value) ? value : null

/** Of an address only what is on the list of allowed values; anything else counts as not said. */
export function roadmapFiltersOf(params: SearchParams): RoadmapFilters {
  const { dialogue, organisation, group, status, overdue, goal } = params
  return {
    ...listFiltersOf(params),
    dialogue: slug(dialogue),
    organisation: slug(organisation),
    group: groups.find((each) => each === group) ?? null,
    status: statuses.find((each) => each === status) ?? null,
    overdue: overdue === 'yes' ? 'yes' : null,
    goal: typeof goal === 'string' && /^([1-9]|1[0-7])$/.test(goal) ? goal : null,
  }
}
