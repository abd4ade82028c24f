import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import type { DialogueFacts } from '@/lib/access/facts'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import type { Prisma, Reader } from '@/lib/platform/db'
import { able } from '@/lib/roles/able'

export type Candidate = { personId: string; name: string; group: StakeholderGroup | null }

type Where = { id: string; dialogue: DialogueFacts | null }

/**
 * Whom a role at the event can be given to by name: whoever works in its dialogue, and who takes part in it; to
 * those who don't see all registrations only who comes to the event.
 */
function eligible(actor: Actor, { id, dialogue }: Where): Prisma.PersonWhereInput {
  const comes: Prisma.PersonWhereInput = {
    eventRegistrations: { some: { eventId: id, state: { in: approvedStates } } },
  }
  if (!dialogue) return { ...able, ...comes }
  const team: Prisma.PersonWhereInput = {
    roleGrants: { some: { dialogueId: dialogue.id, endedAt: null } },
  }
  const takesPart: Prisma.PersonWhereInput = {
    registrations: { some: { dialogueId: dialogue.id, state: { in: approvedStates } } },
  }
  const known = can(actor, 'registration.list', { dialogue }) ? takesPart : comes
  return { ...able, OR: [team, known] }
}

const most = 1000

export async function candidatesFor(
  reader: Reader,
  actor: Actor,
  event: Where,
): Promise<Candidate[]> {
  const people = await reader.person.findMany({
    where: eligible(actor, event),
    select: nameSelect(event.dialogue?.id ?? null),
    take: most,
  })
  return people
    .map((person) => {
      const { name, group } = shownName(person)
      return { personId: person.id, name, group }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

export async function isCandidate(
  reader: Reader,
  actor: Actor,
  event: Where,
  personId: string,
): Promise<boolean> {
  const found = await reader.person.count({
    where: { AND: [{ id: personId }, eligible(actor, event)] },
  })
  return found > 0
}
