import { db, type Reader } from '@/lib/platform/db'
import type { Member } from './actor'

/** The member as the rules see them now: a demotion or a suspension bites on the next request. */
export async function loadMember(
  personId: string,
  { onSharedDevice = false }: { onSharedDevice?: boolean } = {},
  reader: Reader = db(),
): Promise<Member | null> {
  const person = await reader.person.findUnique({
    where: { id: personId, erasedAt: null, mergedIntoId: null },
    select: {
      name: true,
      language: true,
      account: { select: { id: true, suspendedAt: true } },
      roleGrants: {
        where: { endedAt: null },
        select: { role: true, dialogueId: true, speaksFor: true },
      },
      eventRoles: {
        where: { endedAt: null },
        select: { eventId: true, role: true, groups: true },
      },
      affiliations: { where: { state: 'approved' }, select: { group: true } },
      registrations: {
        select: {
          id: true,
          dialogueId: true,
          state: true,
          affiliation: { select: { group: true } },
        },
      },
    },
  })
  if (!person?.account) return null
  return {
    kind: 'member',
    personId,
    accountId: person.account.id,
    name: person.name,
    language: person.language,
    isSuspended: person.account.suspendedAt !== null,
    onSharedDevice,
    roles: person.roleGrants,
    eventRoles: person.eventRoles,
    groups: [...new Set(person.affiliations.map((each) => each.group))],
    participations: person.registrations.map((each) => ({
      registrationId: each.id,
      dialogueId: each.dialogueId,
      state: each.state,
      group: each.affiliation.group,
    })),
  }
}
