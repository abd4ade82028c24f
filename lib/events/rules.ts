import { approvedStates, eventRolesAt, personIdOf } from '@/lib/access/actor'
import { after, days } from '@/lib/platform/clock'
import type { DialogueFacts, InDialogue } from '@/lib/access/facts'
import { all, either, rule, type Rule } from '@/lib/access/rule'
import {
  administrator,
  besideOutsideLead,
  editor,
  inGoodStanding,
  member,
  roleHere,
  staffHere,
  worksHere,
} from '@/lib/access/rules'
import type {
  Admission,
  EventRoleKind,
  EventState,
  RegistrationState,
  StakeholderGroup,
} from '@/generated/prisma/enums'

export type AboutEvent = {
  event: {
    id: string
    state: EventState
    /** Its district is taken off the public site. */
    isSheltered: boolean
    admission: Admission
    registrationOpensAt: Date | null
    registrationClosesAt: Date | null
    /** When its first day begins and its last day ends, in its own zone. */
    startsAt: Date
    endsAt: Date
    /** The asker's own registration, if any; an offer that has run out is none any more. */
    ownState: RegistrationState | null
  }
  /** Null: an event that stands alone. */
  dialogue: DialogueFacts | null
}

/** What is done for, or about, somebody of a group; null where they have none. */
export type AboutGuest = AboutEvent & { guest: { group: StakeholderGroup | null } }

/** Has a seat, or has been offered one: counted against every limit. */
export const seatStates: RegistrationState[] = ['offered', 'confirmed', 'attended', 'noShow']
export const holdsSeat = { state: { in: seatStates } }

/** Stands in a line, or waits to be let in. */
export const waitingStates: RegistrationState[] = ['applied', 'waitlisted']

/** Has said yes to a seat: knows the venue, is on the roll, gets the badge. */
export const holdsPlace = { state: { in: approvedStates } }

export function isHeld(state: RegistrationState | null): boolean {
  return state !== null && approvedStates.includes(state)
}

/** Asks one rule inside a dialogue and another for an event that stands alone. */
export function inside(within: Rule<InDialogue>, alone: Rule<unknown>): Rule<AboutEvent> {
  return {
    name: `${within.name} (an event of its own: ${alone.name})`,
    check: (actor, { dialogue }, now) =>
      dialogue ? within.check(actor, { dialogue }, now) : alone.check(actor, null, now),
  }
}

const roleNames: Record<EventRoleKind, string> = {
  coConvenor: 'co-convenor',
  facilitator: 'facilitator',
  rapporteur: 'rapporteur',
  registrationDesk: 'registration desk',
}

const always = rule<unknown>('always', () => true, { kind: 'forbidden', code: 'forbidden' })

/** Holds one of the roles at this event, under the same condition as a role in its dialogue. */
export function roleAtEvent(...kinds: EventRoleKind[]): Rule<AboutEvent> {
  return all<AboutEvent>(
    member,
    rule(
      `${kinds.map((kind) => roleNames[kind]).join(' or ')} of the event`,
      (actor, { event }) => eventRolesAt(actor, event.id).some(({ role }) => kinds.includes(role)),
      { kind: 'forbidden', code: 'needsEventRole', grantedBy: 'convenor' },
    ),
    inside(besideOutsideLead, always),
  )
}

/** A facilitator of the event, for people of the groups that were assigned to them. */
export const looksAfterGroup: Rule<AboutGuest> = all<AboutGuest>(
  roleAtEvent('facilitator'),
  rule(
    'of a group that was assigned to them',
    (actor, { event, guest }) =>
      eventRolesAt(actor, event.id).some(
        ({ role, groups }) =>
          role === 'facilitator' && guest.group !== null && groups.includes(guest.group),
      ),
    { kind: 'forbidden', code: 'otherGroup', grantedBy: 'convenor' },
  ),
)

const runsEvents = either<unknown>(editor, administrator)

/** Convenor of the dialogue, editor for an event alone, or co-convenor of this one. */
export const convenes: Rule<AboutEvent> = either<AboutEvent>(
  inside(roleHere('convenor'), runsEvents),
  roleAtEvent('coConvenor'),
)

/** Anybody with a role in its dialogue, who runs events, or who convenes this one. */
export const staffOfEvent: Rule<AboutEvent> = either<AboutEvent>(
  inside(staffHere, runsEvents),
  roleAtEvent('coConvenor', 'facilitator', 'rapporteur'),
)

/** The same and the registration desk: who may know that the event exists and where it is. */
export const worksOnEvent: Rule<AboutEvent> = either<AboutEvent>(
  inside(worksHere, runsEvents),
  roleAtEvent('coConvenor', 'facilitator', 'rapporteur', 'registrationDesk'),
)

/** Time to print the roll before an event, and for tablets to send what they noted after it. */
export const deskOpens = { before: days(3), after: days(2) }

const whileDeskIsOpen = rule<AboutEvent>(
  'from three days before the event until two days after it',
  (_actor, { event }, now) =>
    now >= after(event.startsAt, -deskOpens.before) && now < after(event.endsAt, deskOpens.after),
  { kind: 'forbidden', code: 'deskClosed', grantedBy: 'convenor' },
)

/**
 * Who checks people in: facilitators and convenors of the dialogue, co-convenors; whoever only helps at the desk of
 * this event reads its roll no longer than that takes.
 */
export const keepsDesk: Rule<AboutEvent> = either<AboutEvent>(
  all<AboutEvent>(roleAtEvent('facilitator', 'registrationDesk'), whileDeskIsOpen),
  inside(roleHere('convenor', 'facilitator'), runsEvents),
  roleAtEvent('coConvenor'),
)

/** Who writes down what is said: rapporteurs, and whoever convenes. */
export const takesNotes: Rule<AboutEvent> = either<AboutEvent>(
  inside(roleHere('rapporteur', 'convenor'), runsEvents),
  roleAtEvent('rapporteur', 'coConvenor'),
)

/** A role at an event stays until it is ended; its holder's way to the guests ends with the event itself. */
const untilItIsOver = rule<AboutEvent>(
  'until the event is over',
  (_actor, { event }, now) => now < event.endsAt,
  { kind: 'forbidden', code: 'eventOver' },
)

/** Who speaks with people of a group before the event: convenors, facilitators, the event's own for theirs. */
export const speaksForGuests: Rule<AboutGuest> = either<AboutGuest>(
  inside(roleHere('convenor', 'facilitator'), runsEvents),
  all<AboutGuest>(either<AboutGuest>(roleAtEvent('coConvenor'), looksAfterGroup), untilItIsOver),
)

/** Has said yes to a place of this event. */
export const comes: Rule<AboutEvent> = all<AboutEvent>(
  inGoodStanding,
  rule<AboutEvent>(
    'registered for the event',
    (actor, { event }) => personIdOf(actor) !== null && isHeld(event.ownState),
    { kind: 'notFound', code: 'notRegistered', grantedBy: 'yourself' },
  ),
)

/** While the event hasn't been called off. */
export const takesPlace = rule<AboutEvent>(
  'while it isn’t called off',
  (_actor, { event }) => event.state !== 'cancelled',
  { kind: 'conflict', code: 'eventCancelled' },
)
