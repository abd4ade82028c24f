import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import type { Reader } from '@/lib/platform/db'

export type InvitedOfGroup = {
  group: StakeholderGroup
  /** Told of it, whatever they answered; somebody to whom an invitation was passed on counts, who passed it on doesn't. */
  invited: number
  accepted: number
  declined: number
}

/** How many people of each group were invited to an event. Exact figures: for its desk, or to be banded. */
export async function invitedPerGroup(reader: Reader, eventId: string): Promise<InvitedOfGroup[]> {
  const rows = await reader.eventInvitation.groupBy({
    by: ['group', 'state'],
    where: { eventId, state: { in: ['invited', 'accepted', 'declined'] } },
    _count: { _all: true },
  })
  const groups = stakeholderGroups.filter((group) => rows.some((each) => each.group === group))
  const count = (group: StakeholderGroup, ...states: string[]) =>
    rows
      .filter((each) => each.group === group && states.includes(each.state))
      .reduce((sum, each) => sum + each._count._all, 0)
  return groups.map((group) => ({
    group,
    invited: count(group, 'invited', 'accepted', 'declined'),
    accepted: count(group, 'accepted'),
    declined: count(group, 'declined'),
  }))
}
