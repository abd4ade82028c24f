import type {
  EventRoleKind,
  RegistrationState,
  Role,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import { db, Prisma, type Reader } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import type { Member } from './actor'

/*
 * Every request of whoever is signed in asks this, also the portal's hottest writes. It is therefore one statement of
 * SQL; the same through Prisma's relations takes eight.
 */

export type MemberRow = {
  personId: string
  accountId: string
  name: string
  language: string
  isSuspended: boolean
  roles: { role: string; dialogueId: string | null; speaksFor: string | null }[]
  eventRoles: { eventId: string; role: string; groups: string[] }[]
  groups: string[]
  participations: { registrationId: string; dialogueId: string; state: string; group: string }[]
}

/** Of a statement that has a person as `p` and their account as `ac`. */
export const memberColumns = Prisma.sql`
  p.id AS "personId", ac.id AS "accountId", p.name, p.language, ac.suspended_at IS NOT NULL AS "isSuspended",
  (SELECT coalesce(json_agg(json_build_object('role', g.role, 'dialogueId', g.dialogue_id,
      'speaksFor', g.speaks_for)), '[]')
    FROM role_grant g WHERE g.person_id = p.id AND g.ended_at IS NULL) AS roles,
  (SELECT coalesce(json_agg(json_build_object('eventId', e.event_id, 'role', e.role, 'groups', e.groups)), '[]')
    FROM event_role e WHERE e.person_id = p.id AND e.ended_at IS NULL) AS "eventRoles",
  (SELECT coalesce(json_agg(DISTINCT a."group"), '[]')
    FROM affiliation a WHERE a.person_id = p.id AND a.state = 'approved') AS groups,
  (SELECT coalesce(json_agg(json_build_object('registrationId', r.id, 'dialogueId', r.dialogue_id,
      'state', r.state, 'group', a."group")), '[]')
    FROM registration r JOIN affiliation a ON a.id = r.affiliation_id WHERE r.person_id = p.id) AS participations`

/** Erased and merged people are nobody. */
export const memberStands = Prisma.sql`p.erased_at IS NULL AND p.merged_into_id IS NULL`

export function memberOf(row: MemberRow, onSharedDevice: boolean): Member {
  const group = (stored: string) => spelled<StakeholderGroup>(stored)
  return {
    kind: 'member',
    personId: row.personId,
    accountId: row.accountId,
    name: row.name,
    language: row.language,
    isSuspended: row.isSuspended,
    onSharedDevice,
    roles: row.roles.map(({ role, dialogueId, speaksFor }) => ({
      role: spelled<Role>(role),
      dialogueId,
      speaksFor: speaksFor === null ? null : group(speaksFor),
    })),
    eventRoles: row.eventRoles.map(({ eventId, role, groups }) => ({
      eventId,
      role: spelled<EventRoleKind>(role),
      groups: groups.map(group),
    })),
    groups: row.groups.map(group),
    participations: row.participations.map(({ state, group: stored, ...ids }) => ({
      ...ids,
      state: spelled<RegistrationState>(state),
      group: group(stored),
    })),
  }
}

/** The member as the rules see them now: a demotion or a suspension bites on the next request. */
export async function loadMember(
  personId: string,
  { onSharedDevice = false }: { onSharedDevice?: boolean } = {},
  reader: Reader = db(),
): Promise<Member | null> {
  const [row] = await reader.$queryRaw<MemberRow[]>`
    SELECT ${memberColumns} FROM person p JOIN account ac ON ac.person_id = p.id
    WHERE p.id = ${personId}::uuid AND ${memberStands}`
  return row ? memberOf(row, onSharedDevice) : null
}
