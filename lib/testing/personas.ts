import { visitor, worker, type Actor, type Member, type Role } from '@/lib/access/actor'
import type { EventRoleKind, RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'

/** The dialogue that the personas of the permission matrix stand in. */
export const here = 'dialogue-here'

function member(personId: string, wish: Partial<Member> = {}): Member {
  return {
    kind: 'member',
    personId,
    accountId: `account-of-${personId}`,
    name: personId,
    language: 'en',
    isSuspended: false,
    onSharedDevice: false,
    roles: [],
    groups: [],
    participations: [],
    eventRoles: [],
    ...wish,
  }
}

function registered(
  group: StakeholderGroup,
  state: RegistrationState = 'confirmed',
): Pick<Member, 'groups' | 'participations'> {
  return {
    groups: state === 'confirmed' ? [group] : [],
    participations: [{ dialogueId: here, registrationId: 'registration', state, group }],
  }
}

function staff(personId: string, role: Role, speaksFor: StakeholderGroup | null = null): Member {
  return member(personId, { roles: [{ role, dialogueId: here, speaksFor }] })
}

/** Works at the event of the matrix, and has no role in its dialogue. */
function atEvent(personId: string, role: EventRoleKind, groups: StakeholderGroup[] = []): Member {
  return member(personId, { eventRoles: [{ eventId: 'event', role, groups }] })
}

/** Who the matrix asks for, by the name that `docs/permissions.md` prints. `author` owns every sample. */
export const personas: Record<string, Actor> = {
  visitor,
  'signed in elsewhere': member('stranger'),
  'waits for approval': member('applicant', registered('miners', 'applied')),
  'miner taking part': member('miner', registered('miners')),
  'official taking part': member('official', registered('government')),
  'author or owner': member('author', registered('miners')),
  'suspended participant': member('suspended', { ...registered('miners'), isSuspended: true }),
  facilitator: staff('facilitator', 'facilitator'),
  rapporteur: staff('rapporteur', 'rapporteur'),
  convenor: staff('convenor', 'convenor'),
  'convenor for government': staff('official-convenor', 'convenor', 'government'),
  'convenor elsewhere': member('other-convenor', {
    roles: [{ role: 'convenor', dialogueId: 'dialogue-elsewhere', speaksFor: null }],
  }),
  'safeguarding lead': staff('lead', 'safeguardingLead'),
  'co-convenor of the event': atEvent('co-convenor', 'coConvenor'),
  'facilitator of miners at the event': atEvent('event-facilitator', 'facilitator', ['miners']),
  'rapporteur of the event': atEvent('event-rapporteur', 'rapporteur'),
  'registration desk': atEvent('desk', 'registrationDesk'),
  editor: member('editor', { roles: [{ role: 'editor', dialogueId: null, speaksFor: null }] }),
  administrator: member('administrator', {
    roles: [{ role: 'administrator', dialogueId: null, speaksFor: null }],
  }),
  'the portal itself': worker,
}
