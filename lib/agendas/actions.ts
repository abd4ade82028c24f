'use server'

import { formAction } from '@/lib/web/form-action'
import { moveSession, shiftDay } from './operations/move'
import { addPlace, changePlace, removePlace } from './operations/places'
import { publishAgenda, publishVersionAgain } from './operations/publish'
import { addSession, changeSession, copySession, removeSession } from './operations/sessions'
import { addSpeaker, removeSpeaker, switchSpeaker } from './operations/speakers'
import {
  agendaPublishing,
  dayShift,
  newPlace,
  newSession,
  newSpeaker,
  placeById,
  placeChange,
  sessionById,
  sessionChange,
  sessionCopy,
  sessionMove,
  speakerById,
  speakerConsent,
  versionAgain,
} from './schema'

type Slug = { slug: string }
const desk = ({ slug }: Slug) => `/manage/events/${slug}/agenda`
const at = ({ slug }: Slug, id: string) => `${desk({ slug })}#session-${id}`
const session = (event: Slug & { id: string }) => `${desk(event)}/sessions/${event.id}`
const places = (event: Slug) => `${desk(event)}/places`

export const addToAgenda = formAction(newSession, addSession, (event) => at(event, event.id))
export const saveSession = formAction(sessionChange, changeSession, (event, { id }) =>
  at(event, id),
)
export const removeFromAgenda = formAction(sessionById, removeSession, desk)
export const copyOnAgenda = formAction(sessionCopy, copySession, session)
export const moveOnAgenda = formAction(sessionMove, moveSession, (event, { id }) => at(event, id))
export const runLate = formAction(dayShift, shiftDay, (event, { id }) => at(event, id))
export const addRoom = formAction(newPlace, addPlace, places)
export const saveRoom = formAction(placeChange, changePlace, places)
export const removeRoom = formAction(placeById, removePlace, places)
export const nameSpeaker = formAction(
  newSpeaker,
  addSpeaker,
  (event) => `${session(event)}#speakers`,
)
export const showSpeaker = formAction(
  speakerConsent,
  switchSpeaker,
  (event) => `${session(event)}#speakers`,
)
export const takeOffSpeaker = formAction(
  speakerById,
  removeSpeaker,
  (event) => `${session(event)}#speakers`,
)
export const giveOutAgenda = formAction(
  agendaPublishing,
  publishAgenda,
  (event) => `${desk(event)}/publish?published=${event.number}`,
)
export const giveOutAgain = formAction(
  versionAgain,
  publishVersionAgain,
  (event) => `${desk(event)}/publish?published=${event.number}`,
)
