import { approvedStates, personIdOf } from '@/lib/access/actor'
import type { DialogueFacts, InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import {
  administrator,
  editor,
  inGoodStanding,
  mayRead,
  member,
  participant,
  roleHere,
  signedIn,
  staffHere,
  whileStageOpens,
  worksHere,
} from '@/lib/access/rules'
import type { EventState, RegistrationState } from '@/generated/prisma/enums'

export type AboutEvent = {
  event: {
    id: string
    state: EventState
    /** Its district is taken off the public site. */
    isSheltered: boolean
    registrationOpensAt: Date | null
    registrationClosesAt: Date | null
    /** When its last day ends, in its own zone. */
    endsAt: Date
    /** The asker's own registration, if any. */
    ownState: RegistrationState | null
  }
  /** Null: an event that stands alone. */
  dialogue: DialogueFacts | null
}

/** Who has a place at an event. */
export const holdsPlace = { state: { in: approvedStates } }

export function isHeld(state: RegistrationState | null): boolean {
  return state !== null && approvedStates.includes(state)
}

/** Asks one rule inside a dialogue and another for an event that stands alone. */
function inside(within: Rule<InDialogue>, alone: Rule<unknown>): Rule<AboutEvent> {
  return {
    name: `${within.name} (an event of its own: ${alone.name})`,
    check: (actor, { dialogue }, now) =>
      dialogue ? within.check(actor, { dialogue }, now) : alone.check(actor, null, now),
  }
}

const runsEvents = either<unknown>(editor, administrator)
const runsIt = inside(roleHere('convenor'), runsEvents)
const worksOnIt = inside(worksHere, runsEvents)
const always = rule<unknown>('always', () => true, { kind: 'forbidden', code: 'forbidden' })

const isAnnounced = rule<AboutEvent>(
  'announced',
  (_actor, { event }) => event.state !== 'draft' && !event.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const registrationIsOpen = rule<AboutEvent>(
  'while registration is open',
  (_actor, { event }, now) =>
    event.state === 'published' &&
    (!event.registrationOpensAt || event.registrationOpensAt <= now) &&
    now < (event.registrationClosesAt ?? event.endsAt),
  { kind: 'forbidden', code: 'eventRegistrationClosed', grantedBy: 'convenor' },
)

const isRegistered = rule<AboutEvent>(
  'registered for the event',
  (actor, { event }) => personIdOf(actor) !== null && isHeld(event.ownState),
  { kind: 'notFound', code: 'notRegistered', grantedBy: 'yourself' },
)

export const eventsPolicy = {
  'event.read': row<AboutEvent>(
    'Read an event and its agenda',
    orHidden(either<AboutEvent>(all<AboutEvent>(inside(mayRead, always), isAnnounced), worksOnIt)),
  ),
  'event.readPlaces': row<AboutEvent>(
    'Read its venue, rooms and joining address',
    orHidden(either<AboutEvent>(all<AboutEvent>(inGoodStanding, isRegistered), worksOnIt)),
  ),
  'event.edit': row<AboutEvent>('Change, publish or cancel an event and its agenda', runsIt),
  'event.createInDialogue': row<InDialogue>('Add an event to a dialogue', roleHere('convenor')),
  'event.createAlone': row<unknown>('Add an event that stands alone', runsEvents),
  'event.register': row<AboutEvent>(
    'Register for an event',
    inside(all<InDialogue>(participant, whileStageOpens('event.register')), all<unknown>(member)),
    registrationIsOpen,
  ),
  'event.withdraw': row<AboutEvent>('Give one’s place back', signedIn, isRegistered),
  'event.roll': row<AboutEvent>(
    'See who has registered for an event',
    inside(staffHere, runsEvents),
  ),
}
