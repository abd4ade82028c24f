import { row } from '@/lib/access/rule'
import { convenes, type AboutEvent } from '@/lib/events/rules'

export const agendasPolicy = {
  'agenda.edit': row<AboutEvent>('Change the agenda of an event', convenes),
  'agenda.publish': row<AboutEvent>('Publish the agenda of an event', convenes),
}
