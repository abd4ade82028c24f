import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates } from '@/lib/access/actor'
import type { Prisma, Reader } from '@/lib/platform/db'
import { leastPeople } from './facets'

/**
 * Which views a list by session may hold. That something was said in a certain room tells who can have said it: of a
 * view that shows no more than its group, only where at least five approved people of that group came to the event;
 * never of one under a made-up name, because the rooms of several views would add up. What shows its author by name or
 * role in an open session is in the list in any case.
 */
export async function toldBySession(
  reader: Reader,
  dialogueId: string,
  sessionId: string,
): Promise<Prisma.ContributionWhereInput> {
  const groups = await groupsInRoom(reader, dialogueId, sessionId)
  return {
    sessionId,
    OR: [
      { attribution: { in: ['named', 'role'] }, session: { rule: 'open' } },
      { group: { in: groups }, underPseudonym: false },
    ],
  }
}

/** The same for several sessions of one event, where the same people came. */
export async function toldBySessions(
  reader: Reader,
  dialogueId: string,
  sessionIds: readonly [string, ...string[]],
): Promise<Prisma.ContributionWhereInput> {
  const told = await toldBySession(reader, dialogueId, sessionIds[0])
  return { ...told, sessionId: { in: [...sessionIds] } }
}

async function groupsInRoom(
  reader: Reader,
  dialogueId: string,
  sessionId: string,
): Promise<StakeholderGroup[]> {
  const approved = {
    ...{ dialogueId, state: { in: approvedStates } },
    affiliation: { state: 'approved' as const },
  }
  const came = await reader.eventRegistration.findMany({
    where: {
      state: { in: approvedStates },
      event: { sessions: { some: { id: sessionId } } },
      person: { registrations: { some: approved } },
    },
    select: {
      person: {
        select: {
          registrations: {
            where: approved,
            select: { affiliation: { select: { group: true } } },
          },
        },
      },
    },
  })
  const people = new Map<StakeholderGroup, number>()
  for (const { person } of came)
    for (const { affiliation } of person.registrations)
      people.set(affiliation.group, (people.get(affiliation.group) ?? 0) + 1)
  return [...people].flatMap(([group, count]) => (count >= leastPeople ? [group] : []))
}
