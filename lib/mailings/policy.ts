import { all, either, row, type Rule } from '@/lib/access/rule'
import { administrator, editor, noPowerAnywhere, noPowerBehind, roleHere } from '@/lib/access/rules'
import {
  convenes,
  inside,
  roleAtEvent,
  speaksForGuests,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'

/** Contacts stay closed to whoever has power behind them, whatever their role. */
const noPower: Rule<AboutEvent> = inside(noPowerBehind, noPowerAnywhere)

const speaksForSome: Rule<AboutEvent> = either<AboutEvent>(
  inside(roleHere('convenor', 'facilitator'), either<unknown>(editor, administrator)),
  roleAtEvent('coConvenor', 'facilitator'),
)

const callsThem: Rule<AboutGuest> = all<AboutGuest>(speaksForGuests, noPower)

export const mailingsPolicy = {
  'mailing.list': row<AboutEvent>(
    'Read the messages to the people of an event, and how many they are for',
    speaksForSome,
  ),
  'mailing.write': row<AboutEvent>('Write a message to people of an event', convenes),
  'mailing.send': row<AboutEvent>('Send a message to the people it is for', convenes),
  'mailing.readCalls': row<AboutEvent>(
    'See whom of one’s groups to call, because no mail reaches them',
    speaksForSome,
    noPower,
  ),
  'mailing.markCalled': row<AboutGuest>('Mark somebody of an event as called', callsThem),
  'mailing.unmask': row<AboutGuest>(
    'Look at the phone number of somebody to call, which is logged',
    callsThem,
  ),
}
