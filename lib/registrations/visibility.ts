import { dialogueRoles, powerBehind, type Actor, type Member } from '@/lib/access/actor'
import type { Prisma } from '@/lib/platform/db'
import { able } from '@/lib/roles/able'

/** Registrations that the actor may see: the rows for which `registration.read` holds. */
export function visibleTo(actor: Actor): Prisma.RegistrationWhereInput {
  if (actor.kind !== 'member') return { OR: [] }
  return { OR: [{ personId: actor.personId }, ...whereStaff(actor)] }
}

function whereStaff(actor: Member): Prisma.RegistrationWhereInput[] {
  if (actor.isSuspended) return []
  const worked = actor.roles.flatMap(({ dialogueId, role }) =>
    dialogueId && dialogueRoles.some((each) => each === role) ? [dialogueId] : [],
  )
  return [...new Set(worked)].map((dialogueId) => {
    const power = powerBehind(actor, dialogueId)
    if (power === null) return { dialogueId }
    // Only beside a safeguarding lead from outside that group.
    const outside: Prisma.RoleGrantWhereInput = {
      role: 'safeguardingLead',
      endedAt: null,
      OR: [{ speaksFor: null }, { speaksFor: { not: power } }],
      person: { ...able, affiliations: { none: { state: 'approved', group: power } } },
    }
    return { dialogueId, dialogue: { roleGrants: { some: outside } } }
  })
}
