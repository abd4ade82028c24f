'use server'

import { formAction } from '@/lib/web/form-action'
import { addTurn, takeBackTurn } from './operations'
import { newTurn, turnById } from './schema'

const log = ({ slug, sessionId }: { slug: string; sessionId: string }) =>
  `/manage/events/${slug}/room/${sessionId}?done=spoke#speaking`

export const noteTurn = formAction(newTurn, addTurn, log)
export const undoTurn = formAction(turnById, takeBackTurn, log)
