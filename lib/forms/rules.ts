import { personIdOf } from '@/lib/access/actor'
import { all, rule, type Rule } from '@/lib/access/rule'
import { member, noPowerAnywhere, noPowerBehind } from '@/lib/access/rules'
import { inside, seatStates, waitingStates, type AboutEvent } from '@/lib/events/rules'

/** What people write about themselves stays closed to whoever has power behind them, as their contacts do. */
export const noPowerAtEvent: Rule<AboutEvent> = inside(noPowerBehind, noPowerAnywhere)

/** Has a place, an offer, or stands in the line. */
export const standsForEvent: Rule<AboutEvent> = all<AboutEvent>(
  member,
  rule<AboutEvent>(
    'registered for the event, or in its line',
    (actor, { event: { ownState } }) =>
      personIdOf(actor) !== null &&
      ownState !== null &&
      [...seatStates, ...waitingStates].includes(ownState),
    { kind: 'notFound', code: 'notRegistered', grantedBy: 'yourself' },
  ),
)

export const isNotOver = rule<AboutEvent>(
  'until it is over',
  (_actor, { event }, now) => now < event.endsAt,
  { kind: 'conflict', code: 'eventIsOver' },
)
