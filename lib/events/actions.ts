'use server'

import { formAction } from '@/lib/web/form-action'
import { cancelEvent, changeEvent, createEvent, publishEvent } from './operations'
import { eventBySlug, eventChange, newEvent } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/events/${slug}`

export const addEvent = formAction(newEvent, createEvent, desk)
export const saveEvent = formAction(
  eventChange,
  changeEvent,
  (event) => `${desk(event)}?saved=event`,
)
export const announceEvent = formAction(eventBySlug, publishEvent, desk)
export const callOffEvent = formAction(eventBySlug, cancelEvent, desk)
