import { either, row, rule, type Rule } from '@/lib/access/rule'
import { administrator, editor, noPowerAnywhere, noPowerBehind, roleHere } from '@/lib/access/rules'
import {
  convenes,
  inside,
  roleAtEvent,
  speaksForGuests,
  takesPlace,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'
import {
  inTime,
  isAhead,
  isPublished,
  isUnanswered,
  mayBePassedOn,
  stillStands,
  wasSent,
  type AboutInvitation,
} from './rules'

/** Codes and contacts: closed to anybody with power behind them. */
const noPower: Rule<AboutEvent> = inside(noPowerBehind, noPowerAnywhere)

const anybody = rule<unknown>('anybody who has the code', () => true, {
  kind: 'forbidden',
  code: 'forbidden',
})

export const invitationsPolicy = {
  'eventInvitation.list': row<AboutEvent>(
    'See who is invited to an event, and what they answered',
    either<AboutEvent>(
      inside(roleHere('convenor', 'facilitator'), either<unknown>(editor, administrator)),
      roleAtEvent('coConvenor', 'facilitator'),
    ),
  ),
  'eventInvitation.read': row<AboutGuest>(
    'See the invitation of somebody of a group; contacts masked',
    speaksForGuests,
  ),
  'eventInvitation.write': row<AboutEvent>(
    'Write down whom to invite, change it, take an invitation back',
    convenes,
    takesPlace,
    isAhead,
  ),
  'eventInvitation.import': row<AboutEvent>(
    'Take in a file of people to invite',
    convenes,
    takesPlace,
    isAhead,
  ),
  'eventInvitation.send': row<AboutEvent>(
    'Send invitations and reminders, after a dry run',
    convenes,
    isPublished,
    isAhead,
  ),
  'eventInvitation.print': row<AboutEvent>(
    'Print letters with their codes',
    convenes,
    noPower,
    isPublished,
    isAhead,
  ),
  'eventInvitation.unmask': row<AboutGuest>(
    'See the contact in an invitation for a quarter of an hour, with a reason that is logged',
    speaksForGuests,
    noPower,
  ),
  'eventInvitation.answerFor': row<AboutInvitation>(
    'Write down an answer that came by phone or letter',
    speaksForGuests,
    ...stillStands,
  ),
  'eventInvitation.readByCode': row<AboutInvitation>('Read an invitation', anybody, wasSent),
  'eventInvitation.answerByCode': row<AboutInvitation>(
    'Say yes to an invitation',
    anybody,
    wasSent,
    ...stillStands,
    inTime,
  ),
  'eventInvitation.declineByCode': row<AboutInvitation>(
    'Say no to an invitation, also after a yes',
    anybody,
    wasSent,
    ...stillStands,
  ),
  'eventInvitation.passOn': row<AboutInvitation>(
    'Pass an invitation on inside the same group',
    anybody,
    wasSent,
    ...stillStands,
    inTime,
    mayBePassedOn,
    isUnanswered,
  ),
}
