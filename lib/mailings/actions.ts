'use server'

import { formAction } from '@/lib/web/form-action'
import { markGuestCalled, showGuestNumber } from './operations/calls'
import { sendMailing } from './operations/send'
import { changeMailing, dropMailing, writeMailing } from './operations/write'
import {
  mailingById,
  mailingChange,
  newMailing,
  recipientById,
  sendInput,
  unmaskInput,
} from './schema'

type Which = { slug: string; id: string }
const desk = ({ slug, id }: Which) => `/manage/events/${slug}/messages/${id}`

export const saveNewMailing = formAction(
  newMailing,
  writeMailing,
  (mailing) => `${desk(mailing)}?done=saved`,
)
export const saveMailing = formAction(
  mailingChange,
  changeMailing,
  (mailing) => `${desk(mailing)}?done=saved`,
)
export const throwAway = formAction(
  mailingById,
  dropMailing,
  ({ slug }) => `/manage/events/${slug}/messages`,
)
export const send = formAction(
  sendInput,
  sendMailing,
  (mailing) => `${desk(mailing)}?done=${mailing.outcome}`,
)
export const calledGuest = formAction(
  recipientById,
  markGuestCalled,
  (mailing) => `${desk(mailing)}/calls`,
)
export const showNumberOfGuest = formAction(
  unmaskInput,
  showGuestNumber,
  (mailing) => `${desk(mailing)}/calls#call-${mailing.recipientId}`,
)
