import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { after, days, now } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/db'
import { silentHere } from './counts'

/** Nobody hears of it more often. */
const restFor = days(14)

/** When each of these people was last written to, or put on the list of calls, about being heard here. */
export async function lastInvited(
  reader: Reader,
  dialogueId: string,
  personIds: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await reader.message.groupBy({
    by: ['personId'],
    where: { dialogueId, kind: 'leastHeard', personId: { in: [...personIds] } },
    _max: { createdAt: true },
  })
  return new Map(
    rows.flatMap(({ personId, _max }): [string, Date][] =>
      _max.createdAt ? [[personId, _max.createdAt]] : [],
    ),
  )
}

export type Invitable = { personId: string; reach: 'mail' | 'call' }

/** The silent people of a group who have not been written to in the last fortnight. */
export async function invitable(
  reader: Reader,
  dialogueId: string,
  group: StakeholderGroup,
): Promise<Invitable[]> {
  const silent = await reader.registration.findMany({
    where: { AND: [silentHere(dialogueId), { affiliation: { group } }] },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      person: {
        select: { emails: { where: { verifiedAt: { not: null } }, select: { id: true }, take: 1 } },
      },
    },
  })
  const ids = silent.map(({ personId }) => personId)
  const invited = await lastInvited(reader, dialogueId, ids)
  const since = after(now(), -restFor)
  return silent
    .filter(({ personId }) => (invited.get(personId) ?? since) <= since)
    .map(({ personId, person }) => ({
      personId,
      reach: person.emails.length > 0 ? ('mail' as const) : ('call' as const),
    }))
}
