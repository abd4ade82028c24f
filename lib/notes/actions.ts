'use server'

import { formAction } from '@/lib/web/form-action'
import {
  changeNote,
  changeSheet,
  takeBackNote,
  writeNote,
  writeSheet,
  type Noted,
} from './operations'
import { newNote, newSheet, noteById, noteChange, sheetChange } from './schema'

const room = ({ slug, sessionId }: Noted) => `/manage/events/${slug}/room/${sessionId}`

export const addNote = formAction(newNote, writeNote, (to) => `${room(to)}?done=written#notes`)
export const saveNote = formAction(noteChange, changeNote, (to) => `${room(to)}?done=saved#notes`)
export const addSheet = formAction(newSheet, writeSheet, (to) => `${room(to)}?done=sheet#sheets`)
export const saveSheet = formAction(
  sheetChange,
  changeSheet,
  (to) => `${room(to)}?done=saved#sheets`,
)
export const removeNote = formAction(
  noteById,
  takeBackNote,
  (to) => `${room(to)}?done=takenBack#notes`,
)
