import { either, row, rule } from '@/lib/access/rule'
import { roleHere } from '@/lib/access/rules'
import {
  convenes,
  inside,
  roleAtEvent,
  takesPlace,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'
import { noPowerAtEvent } from '@/lib/forms/rules'
import { areKept, ownNeeds, readsNeeds } from './rules'

const nobody = rule<unknown>('nobody', () => false, { kind: 'forbidden', code: 'needsEventRole' })

/** A facilitator of the dialogue; an event alone has none but its own. */
const facilitates = inside(roleHere('facilitator'), nobody)

export const needsPolicy = {
  'needs.answer': row<AboutEvent>('Say what one needs at an event', ownNeeds, takesPlace),
  'needs.read': row<AboutGuest>('Open what somebody needs, logged', readsNeeds),
  'needs.readContact': row<AboutGuest>(
    'Look at somebody’s emergency contact, logged with a reason',
    readsNeeds,
  ),
  'needs.fill': row<AboutGuest>('Fill in somebody’s needs for them', readsNeeds, takesPlace),
  'needs.note': row<AboutEvent>(
    'Read and answer what only convenors fill in about needs',
    convenes,
    noPowerAtEvent,
    areKept,
  ),
  'needs.totals': row<AboutEvent>(
    'See how many need what, without names',
    either<AboutEvent>(convenes, facilitates, roleAtEvent('facilitator')),
    areKept,
  ),
}
