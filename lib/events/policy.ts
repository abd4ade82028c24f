import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import {
  administrator,
  editor,
  mayRead,
  member,
  participant,
  roleHere,
  signedIn,
  whileStageOpens,
} from '@/lib/access/rules'
import {
  comes,
  convenes,
  inside,
  seatStates,
  staffOfEvent,
  waitingStates,
  worksOnEvent,
  type AboutEvent,
} from './rules'

const runsEvents = either<unknown>(editor, administrator)
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

const admitsWithoutInvitation = rule<AboutEvent>(
  'where it isn’t by invitation',
  (_actor, { event }) => event.admission !== 'byInvitation',
  { kind: 'forbidden', code: 'eventByInvitation', grantedBy: 'convenor' },
)

const standsInIt: Rule<AboutEvent> = all<AboutEvent>(
  signedIn,
  rule<AboutEvent>(
    'registered for the event, or in its line',
    (_actor, { event: { ownState } }) =>
      ownState !== null && [...seatStates, ...waitingStates].includes(ownState),
    { kind: 'notFound', code: 'notRegistered', grantedBy: 'yourself' },
  ),
)

export const eventsPolicy = {
  'event.read': row<AboutEvent>(
    'Read an event and its agenda',
    orHidden(
      either<AboutEvent>(all<AboutEvent>(inside(mayRead, always), isAnnounced), worksOnEvent),
    ),
  ),
  'event.readPlaces': row<AboutEvent>(
    'Read its venue, rooms and joining address',
    orHidden(either<AboutEvent>(comes, worksOnEvent)),
  ),
  'event.desk': row<AboutEvent>('Open the desk of an event', orHidden(worksOnEvent)),
  'event.edit': row<AboutEvent>('Change, publish or cancel an event', convenes),
  'event.createInDialogue': row<InDialogue>('Add an event to a dialogue', roleHere('convenor')),
  'event.createAlone': row<unknown>('Add an event that stands alone', runsEvents),
  'event.register': row<AboutEvent>(
    'Register for an event: for a place, or in the line for one',
    inside(all<InDialogue>(participant, whileStageOpens('event.register')), all<unknown>(member)),
    registrationIsOpen,
    admitsWithoutInvitation,
  ),
  'event.withdraw': row<AboutEvent>('Give one’s place back, or leave the line', standsInIt),
  'event.roll': row<AboutEvent>('See who has registered for an event', staffOfEvent),
}
