'use server'

import { formAction } from '@/lib/web/form-action'
import { addSession, changeSession, removeSession } from './operations/sessions'
import { newSession, sessionById, sessionChange } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/events/${slug}/agenda`

export const addToAgenda = formAction(newSession, addSession, desk)
export const saveSession = formAction(sessionChange, changeSession, desk)
export const removeFromAgenda = formAction(sessionById, removeSession, desk)
