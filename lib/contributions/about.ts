import type {
  Attribution,
  Channel,
  ContributionState,
  Scope,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import type { AboutContribution } from './rules'

type Row = {
  id: string
  personId: string | null
  group: StakeholderGroup
  attribution: Attribution
  scope: Scope
  state: ContributionState
  channel: Channel
  parentId: string | null
  enteredById?: string | null
  takenOverAt?: Date | null
}

/**
 * A row that came through `visibleTo`, for the rules that show or hide a button on it. What the list has settled
 * already (is it in sight, is a hold over) is taken as settled; the operation asks again.
 */
export function aboutRow(row: Row): AboutContribution['contribution'] {
  return {
    ...row,
    enteredById: row.enteredById ?? null,
    isTakenOver: (row.takenOverAt ?? null) !== null,
    state: row.state === 'held' ? 'published' : row.state,
    wasPublished: true,
    isAnswered: false,
    isSheltered: false,
    isReply: row.parentId !== null,
    isInClosedRoom: false,
    threadIsHidden: false,
    threadIsInside: false,
  }
}
