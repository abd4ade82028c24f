import { row } from '@/lib/access/rule'
import {
  convenes,
  speaksForGuests,
  takesPlace,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'
import { isNotOver, noPowerAtEvent, standsForEvent } from './rules'

export const formsPolicy = {
  'form.edit': row<AboutEvent>('Write the questions of an event’s forms', convenes),
  'form.answer': row<AboutEvent>(
    'Answer the registration form of an event',
    standsForEvent,
    takesPlace,
    isNotOver,
  ),
  'form.fill': row<AboutGuest>(
    'Read and fill in somebody’s registration form for them',
    speaksForGuests,
    noPowerAtEvent,
  ),
  'form.note': row<AboutEvent>(
    'Read and answer the questions that only convenors fill in',
    convenes,
    noPowerAtEvent,
  ),
}
