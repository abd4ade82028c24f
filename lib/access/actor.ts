import type {
  EventRoleKind,
  RegistrationState,
  Role,
  StakeholderGroup,
} from '@/generated/prisma/enums'

export type { Role, StakeholderGroup }

export type HeldRole = {
  role: Role
  /** Null: in the portal (editor, administrator). */
  dialogueId: string | null
  /** The group that the holder speaks for, if any. */
  speaksFor: StakeholderGroup | null
}

/** A role at one event only. */
export type HeldEventRole = {
  eventId: string
  role: EventRoleKind
  /** Whom a facilitator looks after; empty for the other roles. */
  groups: StakeholderGroup[]
}

export type Participation = {
  dialogueId: string
  registrationId: string
  state: RegistrationState
  group: StakeholderGroup
}

/** Nobody we know: reads what is public. */
export type Visitor = { kind: 'visitor' }

/** A person who has signed in, with all that the rules ask about, read afresh for every request. */
export type Member = {
  kind: 'member'
  personId: string
  accountId: string
  name: string
  language: string
  isSuspended: boolean
  /** "This is a shared phone". */
  onSharedDevice: boolean
  roles: HeldRole[]
  /** Groups of all approved affiliations, wherever they count. */
  groups: StakeholderGroup[]
  participations: Participation[]
  eventRoles: HeldEventRole[]
}

/** The portal itself: the worker, the command line. */
export type System = { kind: 'system'; name: 'worker' | 'command line' | 'seed' }

export type Actor = Visitor | Member | System

export const visitor: Visitor = { kind: 'visitor' }
export const worker: System = { kind: 'system', name: 'worker' }
export const commandLine: System = { kind: 'system', name: 'command line' }

/** The person behind an actor, for records and locks; null for visitors and the system. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.personId : null
}

export function holds(actor: Actor, roles: readonly Role[], dialogueId: string | null): boolean {
  return (
    actor.kind === 'member' &&
    actor.roles.some((held) => held.dialogueId === dialogueId && roles.includes(held.role))
  )
}

/** Roles that the actor holds at one event. */
export function eventRolesAt(actor: Actor, eventId: string): HeldEventRole[] {
  return actor.kind === 'member' ? actor.eventRoles.filter((held) => held.eventId === eventId) : []
}

export function participationIn(actor: Actor, dialogueId: string): Participation | null {
  if (actor.kind !== 'member') return null
  return actor.participations.find((each) => each.dialogueId === dialogueId) ?? null
}

/** Approved in a dialogue: takes part, and counts. */
export const approvedStates: RegistrationState[] = ['confirmed', 'attended']

/** Approved in the dialogue: their affiliation counts. */
export function takesPart(actor: Actor, dialogueId: string): boolean {
  const state = participationIn(actor, dialogueId)?.state
  return state !== undefined && approvedStates.includes(state)
}

export const dialogueRoles = [
  'convenor',
  'facilitator',
  'rapporteur',
  'safeguardingLead',
] as const satisfies readonly Role[]

/** The groups with power over miners: their people never see raw submissions, contacts or identities. */
const powerful: readonly StakeholderGroup[] = ['government', 'industry']

/** The powerful group that somebody belongs to or acts for in this dialogue, if any. */
export function powerBehind(actor: Actor, dialogueId: string): StakeholderGroup | null {
  if (actor.kind !== 'member') return null
  const spokenFor = actor.roles
    .filter((held) => held.dialogueId === dialogueId)
    .map((held) => held.speaksFor)
  const participation = participationIn(actor, dialogueId)?.group
  const all = [...actor.groups, ...spokenFor, participation]
  return powerful.find((group) => all.includes(group)) ?? null
}

/** Belongs to or acts for a powerful group anywhere: what the portal as a whole asks, which stands in no dialogue. */
export function hasPowerAnywhere(actor: Actor): boolean {
  if (actor.kind !== 'member') return false
  const all = [
    ...actor.groups,
    ...actor.roles.map((held) => held.speaksFor),
    ...actor.participations.map((each) => each.group),
  ]
  return powerful.some((group) => all.includes(group))
}
