import { personIdOf } from '@/lib/access/actor'
import { all, row, rule } from '@/lib/access/rule'
import { member } from '@/lib/access/rules'
import {
  convenes,
  speaksForGuests,
  takesPlace,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'

/** Somebody's way to an event, as others act on it. */
export type AboutSeat = AboutGuest & { seat: { personId: string } }

const notOwn = rule<AboutSeat>(
  'nobody’s own',
  (actor, { seat }) => personIdOf(actor) !== seat.personId,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const wasOffered = rule<AboutEvent>(
  'while the offer stands',
  (_actor, { event }) => event.ownState === 'offered',
  { kind: 'conflict', code: 'offerLapsed' },
)

export const seatsPolicy = {
  'seat.plan': row<AboutEvent>('Divide the places of an event between the groups', convenes),
  'seat.returnBlock': row<AboutEvent>('Give what is left of a reserved block back', convenes),
  'seat.accept': row<AboutEvent>(
    'Take the place that one was offered',
    member,
    takesPlace,
    wasOffered,
  ),
  'seat.letIn': row<AboutSeat>(
    'Let somebody in who applied, or turn them down',
    convenes,
    takesPlace,
    notOwn,
  ),
  'seat.offerByHand': row<AboutSeat>(
    'Offer a free place out of turn, with a reason',
    convenes,
    takesPlace,
    notOwn,
  ),
  'seat.remove': row<AboutSeat>(
    'Take somebody’s place or turn away, with a reason',
    convenes,
    notOwn,
  ),
  'seat.enter': row<AboutGuest>(
    'Register somebody for an event who can’t do it',
    speaksForGuests,
    takesPlace,
  ),
  'seat.answerFor': row<AboutSeat>(
    'Write down what somebody said to an offer',
    all<AboutSeat>(speaksForGuests),
  ),
}
